import type { FakeCredentials } from "@msp/autotask/testing";

/** Makes the fake Autotask call an address whenever a ticket is made or its title or status changes, as an administrator would set it up. */
export async function watchTickets(
  api: string,
  credentials: FakeCredentials,
  url: string,
  secretKey: string,
): Promise<void> {
  const call = async (path: string, body?: object) => {
    const answer = await fetch(`${api}${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "Content-Type": "application/json",
        UserName: credentials.userName,
        Secret: credentials.secret,
        ApiIntegrationCode: credentials.integrationCode,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { itemId: number; fields: readonly Field[] };
  };
  interface Field {
    readonly name: string;
    readonly picklistValues: readonly { readonly label: string; readonly value: string }[];
  }
  const { itemId: webhookID } = await call("/TicketWebhooks", {
    ...{ name: "msp tickets", isActive: true, webhookUrl: url, deactivationUrl: `${url}/off`, secretKey },
    ...{ isSubscribedToCreateEvents: true, isSubscribedToUpdateEvents: true, isSubscribedToDeleteEvents: false },
    sendThresholdExceededNotification: false,
  });
  const { fields } = await call("/TicketWebhookFields/entityInformation/fields");
  const values = fields.find(({ name }) => name === "fieldID")?.picklistValues ?? [];
  for (const name of ["title", "status"]) {
    const fieldID = Number(values.find(({ label }) => label === name)?.value);
    const field = { webhookID, fieldID, isSubscribedField: true, isDisplayAlwaysField: false };
    await call(`/TicketWebhooks/${webhookID}/Fields`, field);
  }
}
