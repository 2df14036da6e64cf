type Child = Node | string | undefined | false;

/** An element with attributes and children; texts are texts, never markup. `on…` attributes are listeners. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | ((event: Event) => void)>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  for (const child of children) if (child !== undefined && child !== false) made.append(child);
  return made;
}

/** The facts that the add-on put into the page. */
export function factsInPage<T>(): T {
  return JSON.parse(document.getElementById("facts")?.textContent ?? "{}") as T;
}
