import { type AutotaskClient, registerWebhook, type WebhookDefinition, type WebhookField } from "@msp/autotask";
import { describe, expectTypeOf, it } from "vitest";

declare const client: AutotaskClient;
const rest = {
  name: "msp: x",
  url: "https://msp.example.com/x",
  deactivationUrl: "https://msp.example.com/off",
  secret: "s",
  on: ["update"],
  excludedResourceIds: [],
} as const;

describe("a webhook's definition", () => {
  it("names fields of its own entity and no others", () => {
    void registerWebhook(client, { ...rest, entity: "Tickets", fields: ["status"], always: ["externalID"] });
    void registerWebhook(client, { ...rest, entity: "Contacts", fields: ["firstName"] });
    // @ts-expect-error contacts have no status
    void registerWebhook(client, { ...rest, entity: "Contacts", fields: ["status"] });
    // @ts-expect-error contracts have no webhooks
    void registerWebhook(client, { ...rest, entity: "Contracts", fields: ["contractName"] });
    // @ts-expect-error nobody says whose changes are left out
    void registerWebhook(client, { ...rest, entity: "Tickets", fields: ["status"], excludedResourceIds: undefined });
    // @ts-expect-error there is no such event
    void registerWebhook(client, { ...rest, entity: "Tickets", fields: ["status"], on: ["move"] });
    expectTypeOf<"title">().toExtend<WebhookField<"Tickets">>();
    expectTypeOf<WebhookDefinition["secret"]>().not.toBeAny();
  });
});
