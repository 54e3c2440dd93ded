const phrases: { readonly [status: number]: string } = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
};

/** An answer in JSON. */
export const jsonAnswer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** A success that says nothing. */
export const emptyAnswer = (status = 200): Response => new Response(null, { status });

/** The documented form of an error; its path comes without `/api`. */
export const errorAnswer = (status: number, now: number, path: string, message?: string): Response =>
  jsonAnswer(status, {
    timestamp: now,
    status,
    error: phrases[status] ?? "Error",
    path: path.replace(/^\/api/, ""),
    ...(message === undefined ? {} : { message }),
  });

/** The form of an error that was reported for bodies and pages. */
export const errorMessageAnswer = (status: number, text: string): Response =>
  jsonAnswer(status, { errorMessage: text });

/** An answer of whatever stands in front of the service. */
export const htmlAnswer = (status: number, title: string): Response =>
  new Response(`<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`, {
    status,
    headers: { "content-type": "text/html" },
  });
