/** The service says no: the HTTP layer answers 500 with these sentences in `errors`. Nothing was written. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly errors: readonly string[];

  constructor(...errors: readonly string[]) {
    super(errors.join(" "));
    this.errors = errors;
  }
}
