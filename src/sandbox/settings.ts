/** The settings that point a bot at the sandbox: the same names as for the real services, other addresses. */
import type { World } from './world'

export function botSettings(
  { app, company, urls, desk }: World, { caFile, dataFolder }: { readonly caFile: string, readonly dataFolder: string }, more: Readonly<Record<string, string>> = {}
): Record<string, string> {
  const tenant = `${urls.entra}/${company.tenantId}`
  const settings: Record<string, string> = {
    MicrosoftAppId: app.id, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: company.tenantId,
    ...!more['MicrosoftAppCertificatePath'] && { MicrosoftAppPassword: app.secret },
    ToChannelFromBotLoginUrl: tenant, ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${urls.channel}/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${tenant}/v2.0/.well-known/openid-configuration`,
    OAuthUrl: urls.channel, CallerId: 'urn:botframework:azure',
    AZURE_AUTHORITY_HOST: urls.entra, GRAPH_URL: urls.graph, PUBLIC_URL: urls.bot, SERVICE_URL_HOSTS: new URL(urls.channel).host,
    HOST: '127.0.0.1', PORT: new URL(urls.bot).port || '80', DATA_DIR: dataFolder, DESK_CHANNEL: desk, NODE_EXTRA_CA_CERTS: caFile
  }
  return Object.fromEntries(Object.entries({ ...settings, ...more }).filter(([, value]) => value !== ''))
}
