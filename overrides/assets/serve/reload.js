/* Shows a page of `make serve` again when it was made anew.

   MkDocs puts a script with two numbers into each page that it serves, and the policy of the site lets no such script
   run. This file of the site asks MkDocs, with the same numbers, what that script would have asked, as long as the page
   is looked at. It is loaded only where `serve` runs. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const scripts = [...document.scripts].map((script) => /^livereload\((\d+), (\d+)\);$/m.exec(script.text));
  const numbers = scripts.find((found) => found);
  if (!numbers) return;
  const [, made, request] = numbers;
  let asking = false;

  const ask = async () => {
    if (asking || document.visibilityState !== "visible") return;
    asking = true;
    let wait = 0;
    try {
      const answer = await fetch(`/livereload/${made}/${request}`);
      if (Number(await answer.text()) > Number(made)) location.reload();
      if (!answer.ok) wait = 3000;
    } catch {
      wait = 3000;
    }
    asking = false;
    setTimeout(ask, wait);
  };

  document.addEventListener("visibilitychange", ask);
  ask();
});
