import type { Refusal } from "./refusal.ts";
import { toJsonText } from "./to-json-text.ts";

/** An answer in JSON:API. */
export function jsonAnswer(status: number, body: unknown, headers: { readonly [name: string]: string } = {}): Response {
  return new Response(toJsonText(body), {
    status,
    headers: { "content-type": "application/vnd.api+json", ...headers },
  });
}

/** A refusal; its `status` is a number here, against JSON:API. */
export function refusalAnswer({ status, entries }: Refusal): Response {
  const errors = entries.map(({ title, detail, pointer }) => ({
    status,
    title,
    ...(detail === undefined ? {} : { detail }),
    ...(pointer === undefined ? {} : { source: { pointer } }),
  }));
  return jsonAnswer(status, { errors });
}

/** An answer of whatever stands in front of the service. */
export function htmlAnswer(status: number, title: string): Response {
  return new Response(
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    {
      status,
      headers: { "content-type": "text/html" },
    },
  );
}
