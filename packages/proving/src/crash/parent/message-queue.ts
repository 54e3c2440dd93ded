/** What is heard, in order, waiting to be dealt with. */
export interface MessageQueue<T> {
  put(message: T): void;
  /** The next message; `undefined` when none comes within so many milliseconds of real time. */
  next(withinMs: number): Promise<T | undefined>;
}

/** Creates an empty queue for one reader. */
export function createMessageQueue<T>(): MessageQueue<T> {
  const waiting: T[] = [];
  let wake: (() => void) | undefined;
  return {
    put(message) {
      waiting.push(message);
      wake?.();
    },
    async next(withinMs) {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, withinMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      return waiting.shift();
    },
  };
}
