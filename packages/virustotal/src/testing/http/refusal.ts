import { jsonAnswer } from "./answer.ts";

/** The service says no, with a code and a message. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  toAnswer(): Response {
    return jsonAnswer(this.status, { error: { code: this.code, message: this.message } });
  }
}
