/** Words an invented provider's busy years are made of. Every name is made up. */
export const busyWords = {
  trades: ["Dental", "Legal", "Bakery", "Logistics", "Optics", "Printing", "Realty", "Clinic", "Garage", "Architects"],
  namesakes: ["Alder", "Birchwood", "Cobalt", "Dunmore", "Elmgate", "Foxhollow", "Granite", "Harborview", "Ironbridge"],
  firstNames: [
    "Alex",
    "Blair",
    "Casey",
    "Devon",
    "Ellis",
    "Frankie",
    "Gray",
    "Harper",
    "Indigo",
    "Jules",
    "Kit",
    "Lane",
  ],
  lastNames: ["Abbott", "Barlow", "Carver", "Drake", "Easton", "Farrow", "Gable", "Holt", "Ives", "Keene", "Lorne"],
  deviceKinds: ["WS", "LT", "SRV", "PRN"],
  sites: ["Main office", "Warehouse", "Branch", "Shop floor"],
} as const;

/** What tickets are about: a title with places to fill, how often it comes, and what was usually noted. */
export const busyTickets = [
  { title: "{device} is unreachable", weight: 18, note: "Called the user, device answered after a restart." },
  { title: "Remove user {contact}", weight: 6, note: "Account disabled, mailbox converted, devices collected." },
  { title: "New user {contact}", weight: 7, note: "Account made, licences assigned, welcome mail sent." },
  { title: "Password reset for {contact}", weight: 22, note: "Identity confirmed by calling back; password set." },
  { title: "{contact} cannot print", weight: 14, note: "Driver reinstalled." },
  { title: "Install request from {contact}", weight: 12, note: "Approved by the customer's contact, installed." },
  { title: "Mail of {contact} is delayed", weight: 9, note: "Queue looked at; the other side was slow." },
  { title: "Disk of {device} is almost full", weight: 8, note: "Temporary files removed." },
  { title: "No internet at {company}", weight: 4, note: "Provider had an outage; back after two hours." },
] as const;
