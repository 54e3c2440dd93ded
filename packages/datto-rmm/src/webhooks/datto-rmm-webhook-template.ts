/**
 * The body to paste into a monitor's webhook or into the global webhooks (Setup > Integrations). Little on purpose: values are put in without being escaped
 * as far as anybody saw, and nothing in a webhook proves who sent it, so everything else is read from the API.
 */
export const dattoRmmWebhookTemplate = JSON.stringify({
  alert_uid: "[alert_uid]",
  device_uid: "[device_uid]",
  site_uid: "[site_uid]",
  platform: "[platform]",
});
