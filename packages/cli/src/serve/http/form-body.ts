import * as z from "zod";

/** What a form page posts. The form itself is named in the address. */
export const FormBody = z.strictObject({
  /** De-duplication id: the same submission posted again is taken once. */
  id: z.string().min(1).max(200),
  ticket: z.string().min(1).max(200),
  company: z.string().min(1).max(200),
  answer: z.unknown(),
  by: z.strictObject({ id: z.string().min(1).max(320), name: z.string().min(1).max(320) }),
});
