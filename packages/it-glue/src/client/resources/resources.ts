import { attachments } from "./attachments.ts";
import { checklistTemplates } from "./checklist-templates.ts";
import { checklists } from "./checklists.ts";
import { configurationInterfaces } from "./configuration-interfaces.ts";
import { configurationStatuses } from "./configuration-statuses.ts";
import { configurationTypes } from "./configuration-types.ts";
import { configurations } from "./configurations.ts";
import { contactTypes } from "./contact-types.ts";
import { contacts } from "./contacts.ts";
import { countries } from "./countries.ts";
import { documentFolders } from "./document-folders.ts";
import { documentImages } from "./document-images.ts";
import { documentSections } from "./document-sections.ts";
import { documents } from "./documents.ts";
import { domains } from "./domains.ts";
import { expirations } from "./expirations.ts";
import { dataExports } from "./exports.ts";
import { flexibleAssetFields } from "./flexible-asset-fields.ts";
import { flexibleAssetTypes } from "./flexible-asset-types.ts";
import { flexibleAssets } from "./flexible-assets.ts";
import { groups } from "./groups.ts";
import { locations } from "./locations.ts";
import { logs } from "./logs.ts";
import { manufacturers } from "./manufacturers.ts";
import { models } from "./models.ts";
import { operatingSystems } from "./operating-systems.ts";
import { organizationStatuses } from "./organization-statuses.ts";
import { organizationTypes } from "./organization-types.ts";
import { organizations } from "./organizations.ts";
import { passwordCategories } from "./password-categories.ts";
import { passwordFolders } from "./password-folders.ts";
import { passwords } from "./passwords.ts";
import { platforms } from "./platforms.ts";
import { regions } from "./regions.ts";
import { relatedItems } from "./related-items.ts";
import { sslCertificates } from "./ssl-certificates.ts";
import { tickets } from "./tickets.ts";
import { userMetrics } from "./user-metrics.ts";
import { users } from "./users.ts";

/** Every resource by its name in the client. */
export const resources = Object.freeze({
  attachments,
  checklistTemplates,
  checklists,
  configurationInterfaces,
  configurationStatuses,
  configurationTypes,
  configurations,
  contactTypes,
  contacts,
  countries,
  documentFolders,
  documentImages,
  documentSections,
  documents,
  domains,
  expirations,
  dataExports,
  flexibleAssetFields,
  flexibleAssetTypes,
  flexibleAssets,
  groups,
  locations,
  logs,
  manufacturers,
  models,
  operatingSystems,
  organizationStatuses,
  organizationTypes,
  organizations,
  passwordCategories,
  passwordFolders,
  passwords,
  platforms,
  regions,
  relatedItems,
  sslCertificates,
  tickets,
  userMetrics,
  users,
});

/** The resources, as types see them. */
export type ItGlueResources = typeof resources;
