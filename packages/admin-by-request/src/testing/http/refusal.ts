import { jsonAnswer } from "./answer.ts";

/** The service says no. How it says so is not documented; shape and words are this fake's own. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  toAnswer(): Response {
    return jsonAnswer(this.status, { message: this.message }, this.headers);
  }
}
