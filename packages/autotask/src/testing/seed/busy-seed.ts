import type { PartialRecord } from "../model/entity-record.ts";
import type { FakeSeed } from "../state/fake-seed.ts";
import { toWireDate } from "../store/wire-date.ts";
import { acmeIds } from "./acme-ids.ts";
import { acmeSeed } from "./acme-seed.ts";
import { busyTickets, busyWords } from "./busy-words.ts";
import { createSeededChoice, type SeededChoice } from "./seeded-choice.ts";

const { categories, priorities, queues, resources, roles, statuses } = acmeIds;
const { trades, namesakes, firstNames, lastNames, deviceKinds, sites } = busyWords;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const contactsEach = 12;
const devicesEach = 16;

/** How busy the invented provider is. */
export interface BusySeedOptions {
  /** The present: tickets were opened in the two years before. Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Default 60. */
  readonly companies?: number;
  /** Default 5,000. */
  readonly tickets?: number;
  /** The same seed is the same tenant. Default 1. */
  readonly seed?: number;
}

/**
 * The invented tenant of `acmeSeed` after two busy years: customers with sites, people and devices, and their tickets with notes, most of them
 * complete.
 */
export function busySeed({ now, companies = 60, tickets = 5_000, seed = 1 }: BusySeedOptions): FakeSeed {
  const base = acmeSeed();
  const choice = createSeededChoice(seed);
  const customers = Array.from({ length: companies }, (_, index) => customer(index, choice));
  const history = Array.from({ length: tickets }, (_, index) => ticket(index, tickets, now, customers, choice));
  const records = base.records ?? {};
  return {
    ...base,
    records: {
      ...records,
      Companies: [...(records.Companies ?? []), ...customers.map(({ company }) => company)],
      CompanyLocations: [...(records.CompanyLocations ?? []), ...customers.flatMap(({ locations }) => locations)],
      Contacts: [...(records.Contacts ?? []), ...customers.flatMap(({ contacts }) => contacts)],
      ConfigurationItems: [...(records.ConfigurationItems ?? []), ...customers.flatMap(({ devices }) => devices)],
      Tickets: [...(records.Tickets ?? []), ...history.map((one) => one.ticket)],
      TicketNotes: [...(records.TicketNotes ?? []), ...history.flatMap(({ note }) => note ?? [])],
    },
  };
}

interface Customer {
  readonly company: PartialRecord<"Companies"> & { readonly id: number; readonly companyName: string };
  readonly locations: readonly PartialRecord<"CompanyLocations">[];
  readonly contacts: readonly (PartialRecord<"Contacts"> & { readonly id: number })[];
  readonly devices: readonly (PartialRecord<"ConfigurationItems"> & { readonly id: number })[];
}

function customer(index: number, choice: SeededChoice): Customer {
  const companyID = 1_000 + index;
  const round = Math.floor(index / namesakes.length);
  const companyName = `${namesakes[index % namesakes.length]} ${trades[round % trades.length]}`;
  const domain = `${companyName.toLowerCase().replace(" ", "-")}.example.com`;
  const locationID = 4_000 + index;
  const contacts = Array.from({ length: contactsEach }, (_, number) => {
    const firstName = choice.oneOf(firstNames);
    const lastName = choice.oneOf(lastNames);
    return {
      id: 10_000 + index * contactsEach + number,
      companyID,
      firstName,
      lastName,
      emailAddress: `${firstName}.${lastName}.${number}@${domain}`.toLowerCase(),
      phone: `555-01${String(number).padStart(2, "0")}`,
      primaryContact: number === 0,
      isActive: choice.percent(94) ? 1 : 0,
    };
  });
  const devices = Array.from({ length: devicesEach }, (_, number) => ({
    id: 40_000 + index * devicesEach + number,
    companyID,
    companyLocationID: locationID,
    contactID: contacts[number % contactsEach]?.id ?? null,
    productID: 1,
    installDate: "2024-01-15T00:00:00",
    referenceTitle: `${deviceKinds[number % deviceKinds.length]}-${companyID}-${String(number).padStart(2, "0")}`,
    isActive: true,
  }));
  return {
    company: {
      id: companyID,
      companyName,
      companyType: 1,
      phone: `555-01${String(index % 100).padStart(2, "0")}`,
      ownerResourceID: resources.senior,
      webAddress: domain,
    },
    locations: [
      { id: locationID, companyID, name: sites[index % sites.length] ?? "", isPrimary: true, isActive: true },
    ],
    contacts,
    devices,
  };
}

function ticket(index: number, total: number, now: number, customers: readonly Customer[], choice: SeededChoice) {
  const { company, contacts, devices } = choice.oneOf(customers);
  const contact = choice.oneOf(contacts);
  const device = choice.oneOf(devices);
  const kind = weighted(choice);
  // Older tickets have lower ids, as in a real database; the newest few are still open.
  const age = Math.floor(((total - index) / total) * 730 * dayMs);
  const opened = now - age - choice.below(hourMs);
  const isComplete = age > 14 * dayMs || choice.percent(70);
  const completed = Math.min(now, opened + (1 + choice.below(72)) * hourMs);
  const id = 20_000 + index;
  const title = kind.title
    .replace("{device}", device.referenceTitle ?? "")
    .replace("{contact}", `${contact.firstName} ${contact.lastName}`)
    .replace("{company}", company.companyName);
  const record: PartialRecord<"Tickets"> = {
    id,
    companyID: company.id,
    contactID: contact.id,
    configurationItemID: kind.title.includes("{device}") ? device.id : null,
    title,
    createDate: toWireDate(opened),
    dueDateTime: toWireDate(opened + 3 * dayMs),
    lastActivityDate: toWireDate(isComplete ? completed : opened),
    completedDate: isComplete ? toWireDate(completed) : null,
    status: isComplete
      ? statuses.complete
      : choice.oneOf([statuses.new, statuses.inProgress, statuses.waitingCustomer]),
    priority: choice.oneOf([priorities.high, priorities.medium, priorities.medium, priorities.low]),
    queueID: choice.oneOf([queues.clientPortal, queues.administration]),
    ticketCategory: /user/i.test(kind.title) ? categories.administrativeChange : categories.standard,
    assignedResourceID: resources.technician,
    assignedResourceRoleID: roles.helpDesk,
    ...(isComplete ? { resolution: kind.note } : {}),
  };
  const note: PartialRecord<"TicketNotes"> | undefined = isComplete
    ? {
        id: 100_000 + index,
        ticketID: id,
        noteType: 1,
        publish: 2,
        title: "Work done",
        description: kind.note,
        createDateTime: toWireDate(completed),
        creatorResourceID: resources.technician,
      }
    : undefined;
  return { ticket: record, note };
}

function weighted(choice: SeededChoice): (typeof busyTickets)[number] {
  return choice.oneOf(busyTickets.flatMap((kind) => Array.from({ length: kind.weight }, () => kind)));
}
