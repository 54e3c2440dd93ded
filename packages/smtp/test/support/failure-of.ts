/** What a promise was rejected with; throws when it was not. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`It succeeded with ${JSON.stringify(outcome.value)}.`);
  return outcome.error;
}
