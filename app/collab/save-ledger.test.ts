import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaveLedger } from './save-ledger';

function connected(ledger = new SaveLedger()) {
  ledger.opened();
  ledger.sent('state');
  return ledger;
}

describe('SaveLedger', () => {
  it('is not settled before the server has confirmed the full state of this connection', () => {
    const ledger = new SaveLedger();
    expect(ledger.settled).toBe(false);
    connected(ledger);
    expect(ledger.settled).toBe(false);
    ledger.acknowledged(1);
    expect(ledger.settled).toBe(true);
  });

  it('confirms changes one message at a time, in order', () => {
    const ledger = connected();
    for (const now of [100, 200]) {
      ledger.changed(now, ['narrative']);
      ledger.sent('update');
    }
    ledger.acknowledged(2);
    expect(ledger.waiting).toEqual({ count: 1, since: 200, sections: ['narrative'] });
    expect(ledger.settled).toBe(false);
    ledger.acknowledged(3);
    expect(ledger.waiting).toEqual({ count: 0, since: null, sections: [] });
    expect(ledger.settled).toBe(true);
  });

  it('keeps unconfirmed changes waiting over a lost connection until the new state is confirmed', () => {
    const ledger = connected();
    ledger.acknowledged(1);
    ledger.changed(100, ['a']);
    ledger.sent('update');
    ledger.changed(200, ['b']);
    ledger.opened();
    expect(ledger.waiting).toEqual({ count: 2, since: 100, sections: ['a', 'b'] });
    ledger.sent('state');
    ledger.acknowledged(1);
    expect(ledger.waiting.count).toBe(0);
  });

  it('does not take an update sent before the full state for a confirmation of earlier changes', () => {
    const ledger = new SaveLedger();
    ledger.changed(100, ['a']);
    ledger.opened();
    ledger.changed(200, ['a']);
    ledger.sent('update');
    ledger.acknowledged(1);
    expect(ledger.waiting.count).toBe(2);
    ledger.sent('state');
    ledger.acknowledged(2);
    expect(ledger.waiting.count).toBe(0);
  });

  it('takes over what an earlier visit left', () => {
    const ledger = new SaveLedger({ count: 3, since: 50, sections: ['a'] });
    expect(ledger.waiting).toEqual({ count: 3, since: 50, sections: ['a'] });
    connected(ledger).acknowledged(1);
    expect(ledger.waiting.count).toBe(0);
  });

  it('never counts below zero nor settles early, whatever comes in whatever order', () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant('change' as const) }),
      fc.record({ kind: fc.constant('reconnect' as const) }),
      fc.record({
        kind: fc.constant('acknowledge' as const),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const ledger = connected();
        let messages: number[] = [0]; // for each message of this connection, the changes made when it was sent
        let made = 0;
        let stored = 0;
        for (const step of events) {
          if (step.kind === 'change') {
            ledger.changed(made, []);
            ledger.sent('update');
            made += 1;
            messages.push(made);
          } else if (step.kind === 'reconnect') {
            connected(ledger);
            messages = [made];
          } else {
            const count = Math.round(step.part * messages.length);
            ledger.acknowledged(count);
            stored = Math.max(stored, messages[count - 1] ?? 0);
          }
          expect(ledger.waiting.count).toBe(made - stored);
          if (ledger.settled) expect(stored).toBe(made);
        }
      }),
    );
  });
});
