// The Autotask client without any workflow: typed queries, labels instead of picklist numbers, all pages. Here against the fake, over real HTTP.
import { createAutotaskClient } from "@msp/autotask";
import { acmeSeed, createFakeAutotask } from "@msp/autotask/testing";
import { createFakeClock } from "@msp/testing";

const clock = createFakeClock({ autoAdvance: true });
const fake = createFakeAutotask({ clock, seed: acmeSeed() });
const { url, close } = await fake.listen();

const client = createAutotaskClient({ ...fake.credentials, zoneUrl: `${url}/atservicesrest/`, clock });
const status = await client.picklists.idOf("Tickets", "status", "New");
console.log(`"New" is status ${status} in this tenant.`);

for await (const contact of client.contacts.query({ companyID: 174, isActive: 1 })) {
  console.log(`${contact.firstName} ${contact.lastName} <${contact.emailAddress ?? "no address"}>`);
}
await close();
