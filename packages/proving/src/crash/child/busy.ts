/** What a process has under way, so that the parent moves time only while nothing but time could go on. */
export interface Busy {
  /** Requests that have left and are not answered. */
  requests: number;
  /** Commits, mails and commands. */
  others: number;
}

/** Counts a piece of work while it lasts. */
export async function during<T>(busy: Busy, what: keyof Busy, work: () => Promise<T>): Promise<T> {
  busy[what] += 1;
  try {
    return await work();
  } finally {
    busy[what] -= 1;
  }
}
