// JSON-RPC over the streams of a process, as the Language Server Protocol frames it.
'use strict';

class Connection {
  #process;
  #received = Buffer.alloc(0);
  #waiting = new Map();
  #listeners = new Map();
  #last = 0;

  constructor(process) {
    this.#process = process;
    process.stdout.on('data', bytes => this.#take(bytes));
    // A server that is gone answers nothing: what waits is let go.
    process.on('close', () => this.#waiting.forEach(resolve => resolve(null)));
    process.stdin.on('error', () => {});
  }

  on(method, listener) {
    this.#listeners.set(method, listener);
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  request(method, params) {
    const id = ++this.#last;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise(resolve => this.#waiting.set(id, resolve));
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify(message), 'utf8');
    if (this.#process.stdin.writable) this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]));
  }

  #take(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      // Lines of a build may stand before the first header.
      const length = /Content-Length: (\d+)$/i.exec(this.#received.toString('ascii', 0, end));
      if (!length) {
        this.#received = this.#received.subarray(end + 4);
        continue;
      }

      const [start, size] = [end + 4, Number(length[1])];
      if (this.#received.length < start + size) return;
      const message = JSON.parse(this.#received.toString('utf8', start, start + size));
      this.#received = this.#received.subarray(start + size);
      if (message.method) this.#listeners.get(message.method)?.(message.params);
      else {
        this.#waiting.get(message.id)?.(message.result ?? null);
        this.#waiting.delete(message.id);
      }
    }
  }
}

module.exports = { Connection };
