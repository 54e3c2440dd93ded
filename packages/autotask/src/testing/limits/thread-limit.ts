/** Counts the requests under way per integration and endpoint. */
export class ThreadLimit {
  readonly #underWay = new Map<string, number>();

  /** `most` requests of one integration at one endpoint may be under way at once. */
  constructor(readonly most: number) {}

  underWay(key: string): number {
    return this.#underWay.get(key) ?? 0;
  }

  /** Takes a place and returns how to give it back, or undefined when all are taken. */
  take(key: string): (() => void) | undefined {
    const taken = this.underWay(key);
    if (taken >= this.most) return undefined;
    this.#underWay.set(key, taken + 1);
    return () => this.#underWay.set(key, this.underWay(key) - 1);
  }
}
