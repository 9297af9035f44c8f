import { Ajv2020 } from 'ajv/dist/2020.js';

const text = { type: 'string', minLength: 1 };
const end = { type: 'object', required: ['id'], properties: { id: text }, additionalProperties: false };
const choiceValue = { type: 'object', required: ['choice'], properties: { choice: text }, additionalProperties: false };

const back = {
  type: 'object',
  required: ['type', 'title', 'text', 'displayText', 'value'],
  properties: {
    type: { const: 'messageBack' },
    title: { ...text, maxLength: 60 },
    text,
    displayText: text,
    value: choiceValue,
  },
  additionalProperties: false,
};
const said = {
  type: 'object',
  required: ['type', 'title', 'value'],
  properties: { type: { enum: ['imBack', 'openUrl'] }, title: { ...text, maxLength: 60 }, value: text },
  additionalProperties: false,
};
const submit = {
  type: 'object',
  required: ['type', 'title', 'data'],
  properties: {
    type: { const: 'Action.Submit' },
    title: { ...text, maxLength: 60 },
    data: {
      type: 'object',
      required: ['choice', 'msteams'],
      properties: {
        choice: text,
        msteams: {
          type: 'object',
          required: ['type', 'displayText', 'text', 'value'],
          properties: { type: { const: 'messageBack' }, displayText: text, text, value: choiceValue },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const open = {
  type: 'object',
  required: ['type', 'title', 'url'],
  properties: { type: { const: 'Action.OpenUrl' }, title: text, url: { type: 'string', pattern: '^https?://' } },
  additionalProperties: false,
};
const card = {
  type: 'object',
  required: ['contentType', 'content'],
  properties: {
    contentType: { const: 'application/vnd.microsoft.card.adaptive' },
    content: {
      type: 'object',
      required: ['$schema', 'type', 'version', 'body'],
      properties: {
        $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
        type: { const: 'AdaptiveCard' },
        version: { const: '1.4' },
        lang: text,
        body: {
          type: 'array',
          minItems: 1,
          maxItems: 20,
          items: {
            type: 'object',
            required: ['type', 'actions'],
            properties: {
              type: { const: 'ActionSet' },
              actions: { type: 'array', minItems: 1, maxItems: 1, items: { oneOf: [submit, open] } },
            },
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const media = {
  type: 'object',
  required: ['contentType', 'contentUrl'],
  properties: {
    contentType: { type: 'string', pattern: '^(image|audio|application|text)/[\\w.+-]+$' },
    contentUrl: { type: 'string', pattern: '^https?://' },
    name: text,
  },
  additionalProperties: false,
};

/**
 * One activity as the connector takes it: our own, from design page 05 (2.6), the Activity protocol and the Adaptive Cards 1.4 schema.
 * There is no published schema that refuses anything (every field of the protocol is optional).
 */
export const takenByConnector = new Ajv2020({ allErrors: true }).compile({
  type: 'object',
  required: ['type', 'from', 'recipient', 'conversation', 'locale'],
  properties: {
    type: { const: 'message' },
    from: end,
    recipient: end,
    conversation: end,
    replyToId: text,
    locale: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    inputHint: { const: 'expectingInput' },
    text: { ...text, maxLength: 4000 },
    textFormat: { const: 'plain' },
    suggestedActions: {
      type: 'object',
      required: ['actions'],
      properties: { actions: { type: 'array', minItems: 1, maxItems: 100, items: { oneOf: [back, said] } } },
      additionalProperties: false,
    },
    attachments: { type: 'array', minItems: 1, maxItems: 1, items: { oneOf: [card, media] } },
  },
  dependentRequired: { text: ['textFormat'], suggestedActions: ['text'] },
  anyOf: [{ required: ['text'] }, { required: ['attachments'] }],
  additionalProperties: false,
});
