import { createHmac } from "node:crypto";
import type { FakeAutotaskOptions } from "../../../src/testing/index.ts";
import { type Api, setUp } from "./api.ts";

/** One request as a receiver sees it. */
export interface Received {
  readonly url: string;
  readonly signature: string | null;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: bodies are read loosely here, as a foreign receiver would
  readonly body: any;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const secretKey = "a-webhook-secret";
export const receiverUrl = "https://hooks.example.com/tickets";
export const deactivationUrl = "https://hooks.example.com/off";

/** What the header of a body must be. */
export const signatureOf = (text: string, key = secretKey): string =>
  `sha1=${createHmac("sha1", key).update(text, "utf8").digest("base64")}`;

/** A fake with a receiver of its webhooks that answers as it is told to. */
export const setUpReceiver = (options: Partial<FakeAutotaskOptions> = {}) => {
  const received: Received[] = [];
  let answer: (request: Received) => Promise<Response> | Response = () => new Response(null, { status: 200 });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const text = await request.text();
    const one: Received = {
      url: request.url,
      signature: request.headers.get("x-hook-signature"),
      text,
      body: JSON.parse(text),
      at: set.clock.now(),
    };
    received.push(one);
    return answer(one);
  };
  const set = setUp({ ...options, webhooks: { fetch } });
  return {
    ...set,
    received,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
  };
};

/** Makes a webhook over bare requests: which fields it watches by name, and which it always shows. Returns its id. */
export const makeWebhook = async (
  api: Api,
  {
    prefix = "Ticket",
    fields = ["title", "status"],
    always = [] as readonly string[],
    changes = {} as object,
  }: { prefix?: string; fields?: readonly string[]; always?: readonly string[]; changes?: object } = {},
): Promise<number> => {
  const made = await api.post(`/${prefix}Webhooks`, {
    name: "msp tickets",
    isActive: true,
    webhookUrl: receiverUrl,
    deactivationUrl,
    secretKey,
    isSubscribedToCreateEvents: true,
    isSubscribedToUpdateEvents: true,
    isSubscribedToDeleteEvents: true,
    sendThresholdExceededNotification: true,
    ...changes,
  });
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  const webhookID: number = made.body.itemId;
  const information = await api.get(`/${prefix}WebhookFields/entityInformation/fields`);
  const { picklistValues } = information.body.fields.find(({ name }: { name: string }) => name === "fieldID");
  for (const name of new Set([...fields, ...always])) {
    const { value } = picklistValues.find(({ label }: { label: string }) => label === name);
    await api.post(`/${prefix}Webhooks/${webhookID}/Fields`, {
      webhookID,
      fieldID: Number(value),
      isSubscribedField: fields.includes(name),
      isDisplayAlwaysField: always.includes(name),
    });
  }
  return webhookID;
};
