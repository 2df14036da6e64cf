import type { Style } from "./drawing.ts";

/** The styles of a drawing while it is filled: those of the layout, and the few variants that splitting rows needs. */
export interface StyleBook {
  readonly styles: Readonly<Record<string, Style>>;
  of(name: string | undefined): Style;
  /** A style without its upper or lower line, for a cell that goes on in the row above or below. */
  edged(name: string, top: boolean, bottom: boolean): string;
  /** A style whose texts wrap. */
  wrapped(name: string | undefined): string;
}

/** A style book that begins with a layout's styles. */
export function styleBook(layout: Readonly<Record<string, Style>>): StyleBook {
  const styles: Record<string, Style> = { ...layout };
  const known = (name: string, make: () => Style): string => {
    styles[name] ??= make();
    return name;
  };
  return {
    styles,
    of: (name) => (name === undefined ? {} : (styles[name] ?? {})),
    edged(name, top, bottom) {
      const border = styles[name]?.border;
      if (!border || (top && bottom)) return name;
      return known(`${name}/${top ? "top" : bottom ? "bottom" : "middle"}`, () => {
        const { top: upper, bottom: lower, ...sides } = border;
        const edges = {
          ...sides,
          ...(top && upper && { top: upper }),
          ...(bottom && lower && { bottom: lower }),
        };
        return { ...styles[name], border: edges };
      });
    },
    wrapped(name) {
      const style = name === undefined ? {} : (styles[name] ?? {});
      if (name !== undefined && style.align?.wrap) return name;
      return known(`${name ?? "plain"}/wrapped`, () => ({ ...style, align: { ...style.align, wrap: true } }));
    },
  };
}
