// What Gradio says in English whatever its language: messages, and names of parts for those who hear the page.
(() => {
  const SAID = [
    [/^Connection Lost$/, '连接断了'],
    [/^Connection to the server was lost/, '与服务器的连接断了，正在重新连接。连上以后页面会自己刷新，保存过的内容都在。'],
    [/^Error$/, '没有完成'],
    [/^Warning$/, '请注意'],
    [/^Info$/, '提示'],
    [/^Connection errored out/, '网络中断，这一步没有完成，请再点一次。'],
    [/currently busy|^Queue is full/, '现在用的人多，请过一会儿再点一次。'],
    [/exceed the maximum allowed size of ([\d.]+ \w+): (.*)/s, '文件超过 $1，没有上传：$2。请拆成几个，或只留要用的部分。'],
    [/^HTTP 413/, '文件太大，没有上传：中间的代理服务器不收这么大的文件，请拆成几个，或请维护人员放宽代理的上传限制。'],
    [/^Invalid file type.*?(?:Only (.*) allowed|\[(.*)\])/s, '不能读这种文件，请选择这几种：$1'],
    [/^(?:Upload failed|Error uploading)/, '文件没有上传成功，请重试。'],
  ];
  // The guard's own refusals come as JSON, whoever passes them on.
  const REFUSED = /"detail":\s*"([^"]+)"/;
  const ANYTHING = '没有完成，请重试；若再次出现，请把日志交给维护人员。';
  const NAMED = {
    'Close': '关闭', 'Clear': '清除', 'Remove this file': '移除这个文件', 'More tabs': '更多', 'Dropdown': '选项',
    'File upload': '选择文件', 'Click to upload or drop files': '点击选择文件，或把文件拖到这里',
    'Upload file': '选择文件', 'Empty value': '没有内容', 'Select/Deselect All': '全选或全不选', 'File': '文件',
    'Checkbox': '选框', 'Gradio footer navigation': '页脚', 'Tab navigation': '栏目',
  };
  const MESSAGES = '.toast-title, .toast-message-text, .error-text';
  const ATTRIBUTES = ['aria-label', 'title'];
  const hasChinese = /[\u4e00-\u9fff]/;

  function tell(part) {
    const words = part.textContent.trim();
    const refused = words.match(REFUSED);
    if (refused) { part.textContent = refused[1]; return; }
    if (!words || hasChinese.test(words)) return;
    const [sign, said] = SAID.find(([one]) => one.test(words)) || [/^.*$/s, ANYTHING];
    const found = words.match(sign).filter((one) => one !== undefined);
    part.textContent = said.replace(/\$(\d)/g, (_, at) => found[at]);
  }
  function name(part) {
    for (const attribute of ATTRIBUTES) {
      const named = NAMED[part.getAttribute(attribute)];
      if (named) part.setAttribute(attribute, named);
    }
  }
  function all(root) {
    [root, ...root.querySelectorAll(MESSAGES)].filter((part) => part.matches(MESSAGES)).forEach(tell);
    [root, ...root.querySelectorAll('[aria-label], [title]')].forEach(name);
  }
  new MutationObserver((changes) => {
    for (const {type, target, addedNodes} of changes) {
      if (type === 'attributes') name(target);
      else for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) all(node);
    }
  }).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ATTRIBUTES});
  all(document.body);
})();
