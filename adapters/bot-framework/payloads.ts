import type { Json } from '../../src/model/json.js';

/**
 * Where a message goes: what the Activity protocol calls a conversation reference. It comes with every activity, is kept by the shell, and
 * is all that is needed to write to the person later. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export type Reference = {
  readonly serviceUrl: string;
  readonly conversation: string;
  /** Channel behind the service, e.g. `msteams`, `webchat`. */
  readonly channelId: string;
  /** Our own id there. */
  readonly bot: string;
  readonly user: string;
  /** The newest activity of the person: an answer to it is put below it where the channel has threads. */
  readonly activity?: string;
};

/** One call of the connector. Null = there is nobody to write to yet. */
export type ConnectorRequest = {
  readonly to: Reference | null;
  readonly activity: { readonly [name: string]: Json };
};

/** How a channel behind the service shows choices. */
export interface ChannelManner {
  /** `card` = an adaptive card; `taps` = suggested actions that bring a value back; `words` = suggested actions that bring their words back. */
  readonly choices: 'card' | 'taps' | 'words' | 'none';
  /** Choices beside one message; more become numbered lines. */
  readonly most: number;
  /** UTF-16 units of a button. */
  readonly title: number;
  /** UTF-16 units of a text. */
  readonly text: number;
  /** Pictures, recordings and documents by their address. */
  readonly files: boolean;
  /** It shows that we write. */
  readonly typing: boolean;
}

/** Our own limit of a text: 28 KB in UTF-16 is the smallest that Teams was ever documented to take, and most people read telephones. */
const text = 4000;

/**
 * What each channel shows, by its `channelId`. Counts: https://learn.microsoft.com/azure/bot-service/bot-service-channels-reference (suggested
 * actions: web chat, Direct Line and Telegram 100, Facebook 11, LINE 13, Slack, Teams, SMS and mail none). Buttons of Teams' adaptive
 * cards stand one a row; twenty are our own limit for what a telephone shows.
 */
const manners: { readonly [channelId: string]: ChannelManner } = {
  msteams: { choices: 'card', most: 20, title: 60, text, files: false, typing: true },
  webchat: { choices: 'taps', most: 100, title: 60, text, files: true, typing: true },
  directline: { choices: 'taps', most: 100, title: 60, text, files: true, typing: true },
  emulator: { choices: 'taps', most: 100, title: 60, text, files: true, typing: true },
  telegram: { choices: 'words', most: 100, title: 60, text, files: true, typing: true },
  facebook: { choices: 'words', most: 11, title: 20, text: 2000, files: true, typing: true },
  line: { choices: 'words', most: 13, title: 20, text: 2000, files: true, typing: false },
  slack: { choices: 'none', most: 0, title: 60, text, files: true, typing: false },
  sms: { choices: 'none', most: 0, title: 60, text: 1600, files: false, typing: false },
  email: { choices: 'none', most: 0, title: 60, text, files: false, typing: false },
};
const unknownChannel: ChannelManner = { choices: 'none', most: 0, title: 60, text, files: false, typing: false };

/** A channel nobody here knows gets words alone. */
export const mannerOf = (channelId: string | undefined): ChannelManner =>
  channelId !== undefined && Object.hasOwn(manners, channelId)
    ? (manners[channelId] ?? unknownChannel)
    : unknownChannel;

/** Where the services of one of Microsoft's clouds are. */
export interface Cloud {
  /** Who issues the tokens of the connector. */
  readonly issuer: string;
  /** The OpenID document that leads to its keys. */
  readonly openid: string;
  readonly login: string;
  /** Tenant of bots that are not of one tenant. */
  readonly tenant: string;
  readonly scope: string;
  /** Hosts that a token of ours may be sent to, with everything below them. */
  readonly hosts: readonly string[];
}

/**
 * Clouds by the setting `cloud:`.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 * https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high
 */
export const clouds: { readonly [name: string]: Cloud } = {
  public: {
    issuer: 'https://api.botframework.com',
    openid: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.com',
    tenant: 'botframework.com',
    scope: 'https://api.botframework.com/.default',
    hosts: ['smba.trafficmanager.net', 'botframework.com'],
  },
  usgov: {
    issuer: 'https://api.botframework.us',
    openid: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
    login: 'https://login.microsoftonline.us',
    tenant: 'MicrosoftServices.onmicrosoft.us',
    scope: 'https://api.botframework.us/.default',
    hosts: [
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
      'botframework.azure.us',
      'botframework.us',
    ],
  },
};
