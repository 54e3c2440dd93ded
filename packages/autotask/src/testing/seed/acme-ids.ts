/** The ids of the invented tenant, by what they stand for. */
export const acmeIds = {
  companies: { acmeDental: 174, birchLegal: 175 },
  contacts: {
    officeManager: 30_101,
    leaver: 30_102,
    silent: 30_103,
    gone: 30_104,
    unreachable: 30_105,
    lawyer: 30_106,
  },
  resources: { technician: 1_001, senior: 1_002, retired: 1_003 },
  roles: { helpDesk: 601, engineer: 602 },
  categories: { standard: 3, administrativeChange: 11, apiOnly: 12, retired: 13 },
  queues: { clientPortal: 5, administration: 21 },
  contracts: { monthly: 20_001 },
  services: { managedWorkstation: 801 },
  checklistLibraries: { removalGeneric: 201, removalAcme: 202, retired: 203, forTasks: 204 },
  statuses: { new: 1, complete: 5, waitingCustomer: 7, inProgress: 8 },
  priorities: { high: 1, medium: 2, low: 3, critical: 4 },
} as const;
