// The peer: botbuilder 4.23 with memory storage, as its samples use it: `echo` reads and writes conversation state and answers; `dialog`
// runs a waterfall of two text prompts over a dialog stack, which is what a form is.
const http = require('node:http');
const {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  TestAdapter,
  UserState,
} = require('botbuilder');
const { DialogSet, TextPrompt, WaterfallDialog, DialogTurnStatus } = require('botbuilder-dialogs');

class EchoBot extends ActivityHandler {
  constructor(conversationState, userState) {
    super();
    const count = conversationState.createProperty('count');
    this.onMessage(async (context, next) => {
      const turns = (await count.get(context, 0)) + 1;
      await count.set(context, turns);
      await context.sendActivity(`Turn ${turns}: you said ${context.activity.text}`);
      await next();
    });
    this.conversationState = conversationState;
    this.userState = userState;
  }
  async run(context) {
    await super.run(context);
    await this.conversationState.saveChanges(context, false);
    await this.userState.saveChanges(context, false);
  }
}

class DialogBot extends ActivityHandler {
  constructor(conversationState, userState) {
    super();
    this.conversationState = conversationState;
    this.userState = userState;
    this.dialogs = new DialogSet(conversationState.createProperty('dialog'));
    this.dialogs.add(new TextPrompt('text'));
    this.dialogs.add(
      new WaterfallDialog('form', [
        (step) => step.prompt('text', 'What is the address?'),
        (step) => {
          step.values.address = step.result;
          return step.prompt('text', 'What was missed?');
        },
        async (step) => {
          await step.context.sendActivity(`Reported ${step.result} at ${step.values.address}.`);
          return step.endDialog();
        },
      ]),
    );
    this.onMessage(async (context, next) => {
      const dialog = await this.dialogs.createContext(context);
      const result = await dialog.continueDialog();
      if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('form');
      await next();
    });
  }
  async run(context) {
    await super.run(context);
    await this.conversationState.saveChanges(context, false);
    await this.userState.saveChanges(context, false);
  }
}

function newBot(kind = 'echo') {
  const storage = new MemoryStorage();
  if (kind === 'dialog') return new DialogBot(new ConversationState(storage), new UserState(storage));
  return new EchoBot(new ConversationState(storage), new UserState(storage));
}

function activity(conversation, n) {
  return {
    type: 'message',
    id: `m${conversation}-${n}`,
    channelId: 'webchat',
    serviceUrl: 'http://127.0.0.1:1/',
    text: `message ${n}`,
    from: { id: `u${conversation}` },
    recipient: { id: 'bot' },
    conversation: { id: `c${conversation}` },
    deliveryMode: 'expectReplies',
  };
}

/** Turns a second in process: no HTTP, no disk. */
exports.inProcess = async function inProcess({ conversations, turns, kind }) {
  const bot = newBot(kind);
  const adapter = new TestAdapter(async (context) => bot.run(context));
  const started = process.hrtime.bigint();
  await Promise.all(
    Array.from({ length: conversations }, async (_, c) => {
      for (let n = 0; n < turns; n += 1) await adapter.processActivity(activity(c, n), (context) => bot.run(context));
    }),
  );
  return (conversations * turns) / (Number(process.hrtime.bigint() - started) / 1e9);
};

/** An HTTP server on a free loopback port: POST an activity, the reply comes back in the response. */
exports.serve = function serve(kind) {
  const bot = newBot(kind);
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const req = { method: 'POST', headers: request.headers, body: JSON.parse(body) };
      const res = {
        socket: response.socket,
        end: (...args) => response.end(...args),
        header: (name, value) => response.setHeader(name, value),
        send: (data) => response.end(typeof data === 'string' ? data : JSON.stringify(data)),
        status: (code) => {
          response.statusCode = code;
          return res;
        },
      };
      adapter.process(req, res, (context) => bot.run(context)).catch((error) => {
        response.statusCode = 500;
        response.end(String(error));
      });
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() })));
};
exports.activity = activity;

if (require.main === module && process.argv[2] === 'serve') exports.serve(process.argv[3]).then(({ url }) => process.stdout.write(`${url}\n`));
