import type { Assumptions } from "../assumptions.ts";
import { RollingCount } from "./rolling-count.ts";

const windowMs = 60_000;

/** What the account is allowed in 60 seconds. */
export interface FakeLimits {
  /** Default 600. */
  readonly reads?: number;
  /** Default 600. */
  readonly writes?: number;
  /** Per writing operation. Default 100, and 600 for `device-udf-set`. */
  readonly writesPerOperation?: number;
  /** Counts reads and writes in one bucket of the size of `reads`, as accounts that were never moved do. Default false. */
  readonly singleBucket?: boolean;
  /** Whether answers come a second late from 90 % on. Default true. */
  readonly slowsDown?: boolean;
}

/** What the service decides about a request before it looks at it. */
export type RateVerdict =
  | { readonly verdict: "let through"; readonly delayMs: number }
  | { readonly verdict: "too many" }
  | { readonly verdict: "blocked" };

/** Keeps the account's rolling windows, and shuts out who goes on above them. */
export class RateKeeper {
  readonly #reads = new RollingCount(windowMs);
  readonly #writes = new RollingCount(windowMs);
  readonly #operations = new Map<string, RollingCount>();
  readonly #violations = new RollingCount(windowMs);
  #blockedUntil = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly limits: FakeLimits,
    private readonly assumptions: Assumptions,
  ) {}

  /** The writing operations whose limits the service tells. */
  limitOf(operation: string): number {
    const { writesPerOperation = 100 } = this.limits;
    return operation === "device-udf-set" ? writesPerOperation * 6 : writesPerOperation;
  }

  isBlocked(now: number): boolean {
    return now < this.#blockedUntil;
  }

  /** Counts a request; `operation` names a write. Refused ones count as well (assumed). */
  take(now: number, operation: string | undefined): RateVerdict {
    if (this.isBlocked(now)) return { verdict: "blocked" };
    const { reads = 600, writes = 600, singleBucket = false, slowsDown = true } = this.limits;
    const isRead = operation === undefined || singleBucket;
    const account = isRead ? this.#reads : this.#writes;
    const limit = isRead ? reads : writes;
    account.add(now);
    const used = account.count(now);
    let isOver = used > limit;
    if (operation !== undefined) {
      const own = this.#operations.get(operation) ?? new RollingCount(windowMs);
      this.#operations.set(operation, own);
      own.add(now);
      isOver ||= own.count(now) > this.limitOf(operation);
    }
    if (!isOver) return { verdict: "let through", delayMs: slowsDown && used >= limit * 0.9 ? 1_000 : 0 };
    this.#violations.add(now);
    if (this.#violations.count(now) < this.assumptions.blockAfterRefusals) return { verdict: "too many" };
    this.#violations.clear();
    this.#blockedUntil = now + this.assumptions.blockMs;
    return { verdict: "blocked" };
  }

  /** What the service tells about its own count. */
  status(now: number): object {
    const { reads = 600, writes = 600, singleBucket = false } = this.limits;
    const operations = [...this.#operations].map(([name, count]) => [
      name,
      { limit: this.limitOf(name), count: count.count(now) },
    ]);
    return {
      slidingTimeWindowSizeSeconds: windowMs / 1000,
      accountCount: this.#reads.count(now),
      accountRateLimit: reads,
      accountCutOffRatio: 0.9,
      ...(singleBucket
        ? {}
        : {
            accountWriteRateLimit: writes,
            accountWriteCount: this.#writes.count(now),
            operationWriteStatus: Object.fromEntries(operations),
          }),
    };
  }
}
