/** The number of the first look that is still to come, found without reckoning every one before it. */
export function nextLook(instantOf: (number: number) => number, now: number): number {
  let reach = 1;
  while (instantOf(reach) <= now) reach *= 2;
  let passed = Math.floor(reach / 2);
  if (passed === 0 && instantOf(0) > now) return 0;
  while (reach - passed > 1) {
    const middle = Math.floor((passed + reach) / 2);
    if (instantOf(middle) <= now) passed = middle;
    else reach = middle;
  }
  return reach;
}
