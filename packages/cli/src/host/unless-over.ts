/** Waits for something until a signal is aborted; being aborted is no failure, it only ends the waiting. */
export async function unlessOver<T>(over: AbortSignal, waiting: Promise<T>): Promise<T | undefined> {
  try {
    return await waiting;
  } catch (error) {
    if (over.aborted) return undefined;
    throw error;
  }
}
