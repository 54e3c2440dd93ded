/** The ids of the invented account, by what they stand for. */
export const acmeIds = {
  organizations: { provider: "1", acmeDental: "2174", birchLegal: "2175" },
  configurations: { frontDesk: "41001", server: "41002", archived: "41003", birchLaptop: "41011" },
  contacts: { officeManager: "51001", leaver: "51002", cleaner: "51009", lawyer: "51011" },
  locations: { mainStreet: "61001", birchOffice: "61011" },
  flexibleAssetTypes: { siteSummary: "71", authority: "72" },
  flexibleAssets: { acmeSite: "72001", birchSite: "72011", acmeAuthority: "72002" },
  documents: { onboarding: "81001", offboarding: "81002", retired: "81003", birchIntake: "81011" },
  documentFolders: { procedures: "82001" },
  passwords: { macAdmin: "91001", firewall: "91002", birchPortal: "91011" },
  configurationTypes: { workstation: "31", server: "32" },
  configurationStatuses: { active: "35", inactive: "36" },
  contactTypes: { primary: "37", terminated: "38" },
} as const;
