/** What a dialog shows; plain JSON that stands in the page when it arrives. */
export type DialogFacts = FileFacts | TextFacts;

/** A file to save: its bytes are in the page, so that no link to it exists anywhere. */
export interface FileFacts {
  readonly kind: "file";
  readonly title: string;
  /** Thai: what it is, and what is left to mend. */
  readonly text: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Base64. */
  readonly bytes: string;
}

/** Something to read: lines under headings, and perhaps one thing to do. */
export interface TextFacts {
  readonly kind: "text";
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly act?: { readonly caption: string; readonly calls: "clearMarks"; readonly hint: string };
}
