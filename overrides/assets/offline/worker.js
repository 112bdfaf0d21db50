/* Search in a copy of the site that is opened from a disk, where browsers start no worker.

   The theme's search is a worker script. Here it runs in an empty frame of the page instead: a global scope of its own,
   under the policy of the page that made it. Messages are handed on as a browser would, after the script has loaded.
   Nothing is loaded from elsewhere. On a server this does nothing. */
"use strict";

if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "search";
      document.documentElement.append(this.frame);
      this.scope = this.frame.contentWindow;
      this.scope.postMessage = (data) => setTimeout(() => this.tell(this, data));
      const script = this.scope.document.createElement("script");
      script.src = String(address);
      script.addEventListener("load", () => this.begin());
      script.addEventListener("error", () => this.dispatchEvent(new Event("error")));
      this.scope.document.head.append(script);
    }

    begin() {
      const waiting = this.waiting;
      this.waiting = null;
      waiting.forEach((data) => this.tell(this.scope, data));
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else setTimeout(() => this.tell(this.scope, data));
    }

    tell(target, data) {
      const event = new MessageEvent("message", { data });
      target.dispatchEvent(event);
      const handler = target.onmessage;
      if (typeof handler === "function") handler.call(target, event);
    }

    terminate() {
      this.frame.remove();
    }
  };
}
