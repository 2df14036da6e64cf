/** What must, or must not, stand beside a damaged word for it to be one. Each pattern sees REACH letters. */
export interface Guard {
  /** Stands right before it: a pattern that ends in `$`. */
  readonly after?: RegExp;
  readonly notAfter?: RegExp;
  /** Follows it: a pattern that begins with `^`. */
  readonly before?: RegExp;
  readonly notBefore?: RegExp;
}

/** Letters on each side that a guard sees. */
const REACH = 16;

/** Whether the stretch of a text stands where the guard lets it. */
export function isGuarded(text: string, from: number, to: number, guard: Guard): boolean {
  const left = text.slice(Math.max(0, from - REACH), from);
  const right = text.slice(to, to + REACH);
  const { after, notAfter, before, notBefore } = guard;
  return !(
    (after && !after.test(left)) ||
    notAfter?.test(left) ||
    (before && !before.test(right)) ||
    notBefore?.test(right)
  );
}
