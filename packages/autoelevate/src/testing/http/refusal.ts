import { jsonAnswer } from "./answer.ts";

const names: { readonly [status: number]: string } = {
  400: "BadRequestError",
  401: "UnauthorizedError",
  403: "ForbiddenError",
  404: "NotFoundError",
  405: "MethodNotAllowedError",
  409: "ConflictError",
  422: "UnprocessableEntityError",
  429: "TooManyRequestsError",
};

/** The service says no. Only the names of 400 and the shape are known; the other names and the words are this fake's own. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly status: number,
    message: string,
    readonly further: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  toAnswer(): Response {
    const { status, message, further, headers } = this;
    return jsonAnswer(status, { name: names[status] ?? "HttpError", message, statusCode: status, ...further }, headers);
  }
}
