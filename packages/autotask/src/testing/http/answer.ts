/** An answer in JSON. */
export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });

/** An answer of the application saying no: a list of sentences. */
export const errorsAnswer = (
  status: number,
  sentences: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Response => jsonAnswer(status, { errors: sentences }, headers);

/** An answer of the routing layer, which has a shape of its own. */
export const messageAnswer = (status: number, text: string): Response => jsonAnswer(status, { Message: text });

/** An answer of whatever stands in front of the service. */
export const htmlAnswer = (status: number, title: string): Response =>
  new Response(
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h2>${status} - ${title}</h2></body></html>\n`,
    { status, headers: { "content-type": "text/html" } },
  );
