/** Most instants of a list that lie within less than 60 s. */
export function mostInAMinute(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  let from = 0;
  let most = 0;
  sorted.forEach((at, index) => {
    while (at - (sorted[from] as number) >= 60_000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
