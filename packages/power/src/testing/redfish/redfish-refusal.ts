/** The service says no, in its own envelope. */
export class RedfishRefusal extends Error {
  override readonly name = "RedfishRefusal";

  constructor(
    readonly status: number,
    readonly id: string,
    message: string,
  ) {
    super(message);
  }

  toAnswer(): Response {
    const info = [
      { MessageId: `Base.1.18.${this.id}`, Message: this.message, Severity: "Critical", Resolution: "None." },
    ];
    const error = {
      code: "Base.1.18.GeneralError",
      message: "A general error has occurred.",
      "@Message.ExtendedInfo": info,
    };
    return Response.json({ error }, { status: this.status });
  }
}
