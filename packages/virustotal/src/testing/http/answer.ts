/** An answer in JSON. */
export const jsonAnswer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
  });

/** An answer of whatever stands in front of the service. */
export const htmlAnswer = (status: number, title: string): Response =>
  new Response(`<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h2>${title}</h2></body></html>\n`, {
    status,
    headers: { "content-type": "text/html" },
  });
