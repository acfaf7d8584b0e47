/** From Entra's error numbers to the bot's failures: what each means, and how to mend it. */
import type { FailureCode } from '../core/failure'

interface Entry { readonly code: FailureCode, readonly operator: string }

const registration = 'Entra admin centre > Identity > Applications > App registrations > (the bot)'
const enterprise = 'Entra admin centre > Identity > Applications > Enterprise applications > (the bot)'
const signInLogs = 'Entra admin centre > Identity > Monitoring & health > Sign-in logs'
const policies = 'Entra admin centre > Protection > Conditional Access'
const people = 'Entra admin centre > Identity > Users > (the person)'

/** For what concerns the whole set-up and is checked by the bot itself. */
export const mend = {
  acct: `Turn on the optional claim "acct": ${registration} > Token configuration > Add optional claim, once for "ID" and once for "Access", tick acct. Without it guests cannot be told from members.`,
  tokenVersion: `${registration} > Manifest: set api.requestedAccessTokenVersion to 2.`,
  audience: `${registration} > Expose an API: the Application ID URI must be api://botid-{application id}, and webApplicationInfo in the Teams manifest must name the same application id and URI.`,
  scope: `${registration} > Expose an API: add the scope access_as_user and authorise the Teams clients for it.`
}

const table: ReadonlyArray<Entry & { readonly numbers: readonly number[] }> = [
  { numbers: [65_001], code: 'signIn.consent', operator: `Nobody has consented to the bot reading Microsoft Graph as this person. ${registration} > API permissions: add the delegated permissions User.Read, Device.Read.All and BitlockerKey.Read.All and choose "Grant admin consent", or run: az ad app permission admin-consent --id {application id}.` },
  { numbers: [50_076, 50_074], code: 'signIn.mfa', operator: `Multi-factor authentication is asked of this person. Nothing to mend: the bot sends them to its own sign-in page. If that repeats, look at ${signInLogs} for the policy.` },
  { numbers: [50_078], code: 'signIn.mfa', operator: `The multi-factor authentication of this person is too old for a policy. Nothing to mend: the bot sends them to its own sign-in page. The policy's sign-in frequency stands in ${policies} > (the policy) > Session.` },
  { numbers: [50_158], code: 'signIn.mfa', operator: `A policy asks for an external authentication provider or terms of use. Nothing to mend: the bot sends the person to its own sign-in page. The policy stands in ${policies} > Custom controls, or Terms of use.` },
  { numbers: [50_079, 50_072], code: 'signIn.mfaSetup', operator: `This person has not registered a second factor. Help them by ${people} > Authentication methods > Add authentication method > Temporary Access Pass.` },
  { numbers: [53_000], code: 'signIn.blocked', operator: `A policy wants a compliant device, and the phone is not one. ${signInLogs} names the policy; enrol the phone in Intune, or let the policy leave out the bot: ${policies} > (the policy) > Target resources > Exclude.` },
  { numbers: [53_001], code: 'signIn.blocked', operator: `A policy wants a domain-joined device, which a phone cannot be. Let the policy leave out the bot: ${policies} > (the policy) > Target resources > Exclude.` },
  { numbers: [53_002], code: 'signIn.blocked', operator: `A policy wants an approved client app. Use Teams with the work account, or let the policy leave out the bot: ${policies} > (the policy) > Target resources > Exclude.` },
  { numbers: [53_003], code: 'signIn.blocked', operator: `Conditional Access blocks this sign-in. ${signInLogs} > (the entry) > Conditional Access names the policy; change it in ${policies}, or hand the case to the service desk.` },
  { numbers: [50_105], code: 'signIn.unassigned', operator: `The bot is only for assigned people and this person is not one. ${enterprise} > Users and groups: add them, or Properties: set "Assignment required?" to No.` },
  { numbers: [50_057], code: 'signIn.disabled', operator: `The account is disabled. If that is wrong: ${people} > Properties > Settings > Account enabled. If it is right, somebody tries to use a closed account: tell security.` },
  { numbers: [500_133], code: 'signIn.expired', operator: 'The sign-in that Teams sent had expired. The person signs in again. If it repeats, set this server\'s clock: timedatectl status.' },
  { numbers: [50_013], code: 'signIn.expired', operator: 'Entra did not accept the signature of the sign-in. The person signs in again. If it repeats, check that AZURE_AUTHORITY_HOST and MicrosoftAppTenantId name the tenant that Teams runs in.' },
  { numbers: [50_173, 50_133, 700_082], code: 'signIn.expired', operator: `The session was revoked, by a password change or by an administrator. The person signs in again. If it repeats, look at ${signInLogs}.` },
  { numbers: [70_008, 54_005, 9_002_313], code: 'signIn.expired', operator: 'The authorization code was too old, used before or no code at all: a page was reloaded, or somebody replayed it. The person starts the sign-in again.' },
  { numbers: [501_481], code: 'signIn.expired', operator: 'The authorization code belongs to another sign-in (PKCE does not match). The person starts again. If it repeats, somebody is injecting codes: tell security.' },
  { numbers: [7_000_215], code: 'signIn.misconfigured', operator: `The client secret is wrong; often its id was copied instead of its value. ${registration} > Certificates & secrets > New client secret, and put the Value into MicrosoftAppPassword.` },
  { numbers: [7_000_222], code: 'signIn.misconfigured', operator: `The client secret has expired. ${registration} > Certificates & secrets > New client secret, and put the Value into MicrosoftAppPassword.` },
  { numbers: [700_016, 7_000_229], code: 'signIn.misconfigured', operator: 'There is no such application in this tenant. Check MicrosoftAppId and MicrosoftAppTenantId against the Overview page of the app registration; a missing service principal is made by: az ad sp create --id {application id}.' },
  { numbers: [700_027], code: 'signIn.misconfigured', operator: `Entra does not know the bot's certificate, or it does not fit. ${registration} > Certificates & secrets > Certificates: upload the certificate of MicrosoftAppCertificatePath.` },
  { numbers: [700_211, 700_212, 700_213, 70_021], code: 'signIn.misconfigured', operator: `The app registration does not trust the managed identity. ${registration} > Certificates & secrets > Federated credentials: add the managed identity of MicrosoftAppManagedIdentityId.` },
  { numbers: [50_011, 500_112], code: 'signIn.misconfigured', operator: `The redirect address is not registered. ${registration} > Authentication > Web: add {PUBLIC_URL}/signin/callback.` },
  { numbers: [500_011, 650_057, 70_011], code: 'signIn.misconfigured', operator: `Entra does not know the Graph the bot asks for. Check GRAPH_URL, and ${registration} > API permissions.` },
  { numbers: [90_002], code: 'signIn.misconfigured', operator: 'There is no such tenant at this token service. Check MicrosoftAppTenantId and AZURE_AUTHORITY_HOST against the Overview page of the app registration.' },
  { numbers: [50_020, 50_034, 51_004, 90_072], code: 'signIn.otherTenant', operator: 'The account is not in this tenant. Refused on purpose; the bot serves one tenant. If that person should be served, they need an account of this tenant.' },
  { numbers: [65_004], code: 'signIn.cancelled', operator: 'The person declined. Nothing to mend; they can start again.' }
]

const byNumber = new Map(table.flatMap(entry => entry.numbers.map(number => [number, entry] as const)))

const credentialTrouble: Entry = { code: 'signIn.misconfigured', operator: `Entra refuses the bot's own credential. Compare ${registration} > Certificates & secrets with MicrosoftAppPassword, MicrosoftAppCertificatePath or MicrosoftAppManagedIdentityId.` }

/** The entry for the most telling of these numbers: Entra often puts a general one in front. 7000xx and 7000xxx are about the app's credential. */
export const entryFor = (numbers: readonly number[]): Entry | undefined =>
  numbers.map(number => byNumber.get(number)).find(Boolean)
  ?? (numbers.some(number => /^7000\d{2,3}$/.test(String(number))) ? credentialTrouble : undefined)
