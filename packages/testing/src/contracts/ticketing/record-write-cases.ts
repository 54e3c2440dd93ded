import type { TicketingBench } from "./ticketing-bench.ts";
import type { WriteCase } from "./write-cases.ts";

const startsAt = "2026-12-07T14:00:00.000Z";
const endsAt = "2026-12-07T16:00:00.000Z";

/** A planned visit that searches see. */
async function planned({ world, writing, settle }: TicketingBench): Promise<string> {
  const draft = { companyId: world.company.id, description: "On site", startsAt, endsAt };
  const { serviceCallId } = await writing().ticketing.planServiceCall(draft);
  await settle();
  return serviceCallId;
}

const planServiceCall: WriteCase = {
  operation: "planServiceCall",
  prepare: async ({ world, reading }) => {
    const draft = { companyId: world.company.id, description: "On site", startsAt, endsAt };
    return {
      target: `company ${world.company.id}`,
      company: world.company.id,
      fields: { description: "On site", startsAt, endsAt },
      send: (ticketing) => ticketing.planServiceCall(draft),
      happened: async () => {
        const query = { companyId: world.company.id, from: startsAt, until: endsAt };
        return (await reading.serviceCallsOf(query)).length === 1;
      },
    };
  },
};

const changeServiceCall: WriteCase = {
  operation: "changeServiceCall",
  async prepare(bench) {
    const id = await planned(bench);
    return {
      target: `service call ${id}`,
      company: bench.world.company.id,
      fields: { description: "With a new screen" },
      send: (ticketing) => ticketing.changeServiceCall(id, { description: "With a new screen" }),
      happened: async () => (await bench.reading.getServiceCall(id)).description === "With a new screen",
    };
  },
};

const cancelServiceCall: WriteCase = {
  operation: "cancelServiceCall",
  async prepare(bench) {
    const id = await planned(bench);
    return {
      target: `service call ${id}`,
      company: bench.world.company.id,
      fields: { serviceCallId: id },
      send: (ticketing) => ticketing.cancelServiceCall(id),
      happened: () =>
        bench.reading.getServiceCall(id).then(
          () => false,
          () => true,
        ),
    };
  },
};

const addTicketToServiceCall: WriteCase = {
  operation: "addTicketToServiceCall",
  async prepare(bench) {
    const id = await planned(bench);
    const ticketId = await bench.openTicket();
    return {
      target: `service call ${id}`,
      company: bench.world.company.id,
      fields: { ticketId },
      send: (ticketing) => ticketing.addTicketToServiceCall(id, ticketId),
      happened: async () => (await bench.reading.serviceCallsOf({ ticketId })).length === 1,
    };
  },
};

const assignToServiceCall: WriteCase = {
  operation: "assignToServiceCall",
  async prepare(bench) {
    const id = await planned(bench);
    const ticketId = await bench.openTicket();
    await bench.writing().ticketing.addTicketToServiceCall(id, ticketId);
    await bench.settle();
    const resourceId = bench.world.resource.id;
    return {
      target: `service call ${id}`,
      company: bench.world.company.id,
      fields: { ticketId, resourceId },
      send: (ticketing) => ticketing.assignToServiceCall(id, { ticketId, resourceId }),
      happened: async () =>
        (await bench.reading.getServiceCall(id)).tickets.some(({ resourceIds }) => resourceIds.includes(resourceId)),
    };
  },
};

const bookAppointment: WriteCase = {
  operation: "bookAppointment",
  prepare: async ({ world, reading }) => ({
    target: `resource ${world.resource.id}`,
    company: undefined,
    fields: { title: "Call the customer back", startsAt, endsAt },
    send: (ticketing) =>
      ticketing.bookAppointment({ resourceId: world.resource.id, title: "Call the customer back", startsAt, endsAt }),
    happened: async () =>
      (await reading.appointmentsOf({ resourceId: world.resource.id, from: startsAt, until: endsAt })).length === 1,
  }),
};

const createCompany: WriteCase = {
  operation: "createCompany",
  prepare: async ({ world, reading }) => {
    const draft = {
      name: "Cedar Clinic",
      kind: world.companyKind.first,
      phone: "555-0133",
      ownerResourceId: world.resource.id,
    };
    return {
      target: 'company "Cedar Clinic"',
      company: undefined,
      fields: { ...draft },
      send: (ticketing) => ticketing.createCompany(draft),
      happened: async () => (await reading.findCompanies({ name: "Cedar Clinic" })).length === 1,
    };
  },
};

const changeCompany: WriteCase = {
  operation: "changeCompany",
  prepare: async ({ world, reading }) => ({
    target: `company ${world.formerCustomer.id}`,
    company: world.formerCustomer.id,
    fields: { kind: world.companyKind.second },
    send: (ticketing) => ticketing.changeCompany(world.formerCustomer.id, { kind: world.companyKind.second }),
    happened: async () => (await reading.getCompany(world.formerCustomer.id)).kind?.label === world.companyKind.second,
  }),
};

const createContract: WriteCase = {
  operation: "createContract",
  prepare: async ({ world, reading }) => {
    const terms = {
      name: "Acme Dental Monthly Services 2",
      type: world.contract.type,
      startsOn: "2026-12-01",
      endsOn: "2028-05-31",
    };
    return {
      target: `company ${world.company.id}`,
      company: world.company.id,
      fields: terms,
      send: (ticketing) => ticketing.createContract({ companyId: world.company.id, ...terms }),
      happened: async () =>
        (await reading.contractsOf(world.company.id)).some(({ name }) => name === "Acme Dental Monthly Services 2"),
    };
  },
};

const addContractService: WriteCase = {
  operation: "addContractService",
  prepare: async ({ world: { company, contract, service }, reading }) => ({
    target: `contract ${contract.id}`,
    company: company.id,
    fields: { serviceId: service.id, service: service.name },
    send: (ticketing) => ticketing.addContractService(contract.id, { serviceId: service.id }),
    happened: async () =>
      (await reading.contractServicesOf(contract.id)).some(({ serviceId }) => serviceId === service.id),
  }),
};

const changeConfigurationItem: WriteCase = {
  operation: "changeConfigurationItem",
  prepare: async ({ world: { company, configurationItem }, reading }) => ({
    target: `configuration item ${configurationItem.id}`,
    company: company.id,
    fields: { contactId: company.secondContact.id },
    send: (ticketing) =>
      ticketing.changeConfigurationItem(configurationItem.id, { contactId: company.secondContact.id }),
    happened: async () =>
      (await reading.configurationItemsOf({ companyId: company.id, contactId: company.secondContact.id })).length === 1,
  }),
};

const attachFile: WriteCase = {
  operation: "attachFile",
  async prepare(bench) {
    const ticketId = await bench.openTicket();
    const content = new TextEncoder().encode("A report.");
    return {
      target: `ticket ${ticketId}`,
      company: bench.world.company.id,
      fields: { title: "Report", fileName: "report.txt", visibility: "internal", bytes: 9 },
      send: (ticketing) =>
        ticketing.attachFile(ticketId, { kind: "internal file", title: "Report", fileName: "report.txt", content }),
      happened: async () => (await bench.reading.attachmentsOf(ticketId)).length === 1,
    };
  },
};

const logTime: WriteCase = {
  operation: "logTime",
  async prepare(bench) {
    const ticketId = await bench.openTicket();
    const resourceId = bench.world.resource.id;
    return {
      target: `ticket ${ticketId}`,
      company: bench.world.company.id,
      fields: { resourceId, startsAt, endsAt, summary: "Replaced the screen." },
      send: (ticketing) =>
        ticketing.logTime(ticketId, { resourceId, startsAt, endsAt, summary: "Replaced the screen." }),
      happened: async () => (await bench.reading.timeEntriesOf(ticketId)).length === 1,
    };
  },
};

/** One case for every write on visits, calendars, companies, contracts, installed items, files and time. */
export const recordWriteCases: readonly WriteCase[] = [
  planServiceCall,
  changeServiceCall,
  cancelServiceCall,
  addTicketToServiceCall,
  assignToServiceCall,
  bookAppointment,
  createCompany,
  changeCompany,
  createContract,
  addContractService,
  changeConfigurationItem,
  attachFile,
  logTime,
];
