// The second peer: @microsoft/agents-hosting with memory storage, a form of two questions held in the conversation's state. Prints its address.
// Anonymous, as in development: no token is checked and none is fetched. Replies come in the response (expectReplies).
const http = require('node:http');
const { AgentApplication, CloudAdapter, MemoryStorage } = require('@microsoft/agents-hosting');

const adapter = new CloudAdapter();
const agent = new AgentApplication({ storage: new MemoryStorage(), adapter });
agent.onActivity('message', async (context, state) => {
  const form = state.getValue('conversation.form') ?? { at: 'start' };
  if (form.at === 'start') {
    await context.sendActivity('What is the address?');
    state.setValue('conversation.form', { at: 'address' });
  } else if (form.at === 'address') {
    await context.sendActivity('What was missed?');
    state.setValue('conversation.form', { at: 'what', address: context.activity.text });
  } else {
    await context.sendActivity(`Reported ${context.activity.text} at ${form.address}.`);
    state.setValue('conversation.form', { at: 'start' });
  }
});
// State is saved where something runs after the turn.
agent.onTurn('afterTurn', () => Promise.resolve(true));

const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    const req = { method: 'POST', headers: request.headers, body: JSON.parse(body), user: undefined };
    const res = {
      get writableEnded() {
        return response.writableEnded;
      },
      get headersSent() {
        return response.headersSent;
      },
      end: (...args) => response.end(...args),
      setHeader: (name, value) => response.setHeader(name, value),
      send: (data) => response.end(typeof data === 'string' ? data : JSON.stringify(data)),
      status: (code) => {
        response.statusCode = code;
        return res;
      },
    };
    adapter
      .process(req, res, (context) => agent.run(context))
      .catch((error) => {
        response.statusCode = 500;
        response.end(String(error));
      });
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
