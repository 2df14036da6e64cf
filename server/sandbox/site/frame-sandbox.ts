/**
 * What a page of the add-on may do. Google's list is allow-downloads, allow-forms, allow-modals, allow-popups,
 * allow-popups-to-escape-sandbox, allow-same-origin and allow-scripts, on a domain of its own
 * (developers.google.com/apps-script/guides/html/restrictions). Here the page lies on the service's own address, so
 * allow-same-origin is left out: the frame has an origin of its own, as it has at Google.
 */
export const FRAME_SANDBOX =
  "allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts";
