import { errorsAnswer } from "./answer.ts";
import type { Service } from "./service.ts";

/** Refuses a request for its number, with a `Retry-After` where the service is assumed to send one. */
export const tooMany = ({ tenant }: Service, status: number, sentence: string): Response => {
  const { retryAfterSeconds } = tenant.assumptions;
  return errorsAnswer(
    status,
    [sentence],
    retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) },
  );
};
