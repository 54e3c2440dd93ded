import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";
import { expect } from "vitest";
import type { TicketingSuite } from "./ticketing-bench.ts";

/** The people on a ticket, and whether a contact is active. */
export function contactContract({ test }: TicketingSuite): void {
  test("adds and removes additional contacts, and leaves the ticket contact alone", async (bench) => {
    const { world, reading } = bench;
    const { contact, secondContact } = world.company;
    const ticketId = await bench.openTicket();
    const adding = bench.writing();
    await adding.ticketing.addAdditionalContact(ticketId, secondContact.id);
    await bench.settle();
    expect(adding.call.writes[0]?.prior).toEqual({ contactIds: [] });
    expect(await reading.additionalContactsOf(ticketId)).toMatchObject([secondContact]);
    expect((await reading.getTicket(ticketId)).contactId).toBe(contact.id);
    const removing = bench.writing();
    await removing.ticketing.removeAdditionalContact(ticketId, secondContact.id);
    await bench.settle();
    expect(removing.call.writes[0]?.prior).toEqual({ contactIds: [secondContact.id] });
    expect(await reading.additionalContactsOf(ticketId)).toEqual([]);
  });

  test("refuses the ticket contact as an additional contact, which would take it off the ticket", async (bench) => {
    const { contact } = bench.world.company;
    const ticketId = await bench.openTicket();
    const received = bench.writesReceived();
    const { ticketing, call } = bench.writing();
    await expect(ticketing.addAdditionalContact(ticketId, contact.id)).rejects.toBeInstanceOf(ConflictError);
    expect(call.writes).toEqual([]);
    expect(bench.writesReceived()).toBe(received);
    expect((await bench.reading.getTicket(ticketId)).contactId).toBe(contact.id);
  });

  test("refuses to add a contact twice", async (bench) => {
    const { secondContact } = bench.world.company;
    const ticketId = await bench.openTicket();
    await bench.writing().ticketing.addAdditionalContact(ticketId, secondContact.id);
    await bench.settle();
    const again = bench.writing().ticketing.addAdditionalContact(ticketId, secondContact.id);
    await expect(again).rejects.toBeInstanceOf(ConflictError);
    expect(await bench.reading.additionalContactsOf(ticketId)).toHaveLength(1);
  });

  test("refuses inactive contacts and other companies' people, and finds nobody who is not there", async (bench) => {
    const { world, reading } = bench;
    const ticketId = await bench.openTicket();
    const { ticketing } = bench.writing();
    for (const id of [world.company.inactiveContact.id, world.formerCustomer.contactId]) {
      await expect(ticketing.addAdditionalContact(ticketId, id)).rejects.toBeInstanceOf(InvalidRequestError);
    }
    const { id } = world.company.secondContact;
    for (const missing of ["987654321", "no-such-id"]) {
      await expect(ticketing.addAdditionalContact(ticketId, missing)).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.addAdditionalContact(missing, id)).rejects.toBeInstanceOf(NotFoundError);
      await expect(ticketing.setContactActive(missing, false)).rejects.toBeInstanceOf(NotFoundError);
    }
    await expect(ticketing.removeAdditionalContact(ticketId, id)).rejects.toBeInstanceOf(NotFoundError);
    await bench.settle();
    expect(await reading.additionalContactsOf(ticketId)).toEqual([]);
  });

  test("deactivates and activates a contact, and tells what stood there", async (bench) => {
    const { id, email } = bench.world.company.secondContact;
    for (const isActive of [false, true]) {
      const { ticketing, call } = bench.writing();
      await ticketing.setContactActive(id, isActive);
      expect(call.writes[0]?.prior).toMatchObject({ isActive: !isActive });
      await bench.settle();
      expect(await bench.reading.getContact(id)).toMatchObject({ email, isActive });
    }
  });
}
