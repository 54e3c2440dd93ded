import type SMTPConnection from "nodemailer/lib/smtp-connection";

/** Runs one step of a session as a promise. Besides its own callback the step ends when the connection fails, ends or `signal` is aborted. */
export function attempt<T>(
  connection: SMTPConnection,
  signal: AbortSignal | undefined,
  start: (done: (error: Error | null | undefined, result?: T) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const fail = (error: unknown) => {
      stopListening();
      reject(error);
    };
    const onEnd = () => fail(new Error("The connection ended."));
    const onAbort = () => {
      fail(signal?.reason);
      connection.close();
    };
    const stopListening = () => {
      connection.off("error", fail);
      connection.off("end", onEnd);
      signal?.removeEventListener("abort", onAbort);
    };
    if (signal?.aborted === true) return onAbort();
    connection.once("error", fail);
    connection.once("end", onEnd);
    signal?.addEventListener("abort", onAbort, { once: true });
    start((error, result) => {
      if (error !== null && error !== undefined) return fail(error);
      stopListening();
      // Steps without a result are typed `void`.
      resolve(result as T);
    });
  });
}
