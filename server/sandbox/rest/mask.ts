/** What a `fields` parameter asks for: everything, or these fields and what is asked of them. */
export type Mask = "all" | { readonly [field: string]: Mask };

interface Asked {
  all: boolean;
  readonly fields: Map<string, Asked>;
}

/**
 * Reads a field mask: "a,b(c,d.e),f/g". "." and "/" lead into a field, "*" is every field there is, and a comma at the
 * end is let be. Names are taken as they are, blanks and all
 * (measured at Google: github.com/brekkylab/backlot, pull request 161).
 * @returns undefined where the brackets do not match
 */
export function readMask(text: string): Mask | undefined {
  const root: Asked = { all: false, fields: new Map() };
  const open: Asked[] = [];
  let group = root;
  let name = "";
  const take = () => {
    const asked = name === "" ? undefined : descend(group, name);
    name = "";
    return asked;
  };
  for (const letter of text) {
    if (letter === "(") {
      open.push(group);
      group = take() ?? group;
    } else if (letter === ")") {
      finish(take());
      const outer = open.pop();
      if (!outer) return undefined;
      group = outer;
    } else if (letter === ",") {
      finish(take());
    } else {
      name += letter;
    }
  }
  finish(take());
  return open.length === 0 ? plain(root) : undefined;
}

function descend(group: Asked, path: string): Asked {
  return path.split(/[./]/).reduce((asked, name) => {
    const known = asked.fields.get(name) ?? { all: false, fields: new Map() };
    asked.fields.set(name, known);
    return known;
  }, group);
}

/** A name with nothing behind it asks for all that it holds. */
function finish(asked: Asked | undefined): void {
  if (asked) asked.all = true;
}

function plain({ all, fields }: Asked): Mask {
  return all ? "all" : Object.fromEntries([...fields].map(([name, asked]) => [name, plain(asked)]));
}
