/** Colours of what the add-on draws; text on each has a contrast of 4.5 : 1 or more. */
export const COLORS = {
  header: "#1f3864",
  onHeader: "#ffffff",
  label: "#e8eef7",
  required: "#fff8e1",
  help: "#404040",
} as const;

export const FONT = { family: "Sarabun", size: 12 } as const;
