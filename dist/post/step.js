/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 3057:
/***/ (function (module) {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  isEncoding,
  alloc,
  allocUnsafe,
  allocUnsafeSlow,
  byteLength,
  compare,
  concat,
  copy,
  equals,
  fill,
  from,
  includes,
  indexOf,
  lastIndexOf,
  swap16,
  swap32,
  swap64,
  toBuffer,
  toString,
  toHex,
  write,
  readDoubleBE,
  readDoubleLE,
  readFloatBE,
  readFloatLE,
  readInt32BE,
  readInt32LE,
  readUInt32BE,
  readUInt32LE,
  writeDoubleBE,
  writeDoubleLE,
  writeFloatBE,
  writeFloatLE,
  writeInt32BE,
  writeInt32LE,
  writeUInt32BE,
  writeUInt32LE
}


/***/ }),

/***/ 9167:
/***/ (function (module, exports, __nccwpck_require__) {

//Based on follow-redirects v0.0.x

var nativeHttps = __nccwpck_require__(5692),
  nativeHttp = __nccwpck_require__(8611),
  url = __nccwpck_require__(7016),
  utils = __nccwpck_require__(4510);

var maxRedirects = module.exports.maxRedirects = 5;

var protocols = {
  https: nativeHttps,
  http: nativeHttp
};

for (var protocol in protocols) {
  var h = function() {};
  h.prototype = protocols[protocol];
  h = new h();

  h.request = function(h) {
    return function(options, callback, redirectOptions) {

      redirectOptions = redirectOptions || {};

      var max = (typeof options === 'object' && 'maxRedirects' in options) ? options.maxRedirects : exports.maxRedirects;

      var redirect = utils.extend({
        count: 0,
        max: max,
        clientRequest: null,
        userCallback: callback
      }, redirectOptions);

      if (redirect.count > redirect.max) {
        var err = new Error('Max redirects exceeded. To allow more redirects, pass options.maxRedirects property.');
        redirect.clientRequest.emit('error', err);
        return redirect.clientRequest;
      }

      redirect.count++;

      var reqUrl;
      if (typeof options === 'string') {
        reqUrl = options;
      } else {
        reqUrl = url.format(utils.extend({
          protocol: protocol
        }, options));
      }

      var clientRequest = Object.getPrototypeOf(h).request(options, redirectCallback(reqUrl, redirect));

      if (!redirect.clientRequest) redirect.clientRequest = clientRequest;

      function redirectCallback(reqUrl, redirect) {
        return function(res) {
          if (res.statusCode < 300 || res.statusCode > 399) {
            return redirect.userCallback(res);
          }

          if (!('location' in res.headers)) {
            return redirect.userCallback(res);
          }

          var redirectUrl = url.resolve(reqUrl, res.headers.location);

          var proto = url.parse(redirectUrl).protocol;
          proto = proto.substr(0, proto.length - 1);
          return module.exports[proto].get(redirectUrl, redirectCallback(reqUrl, redirect), redirect);
        };
      }

      return clientRequest;
    };
  }(h);

  // see https://github.com/joyent/node/blob/master/lib/http.js#L1623
  h.get = function(h) {
    return function(options, cb, redirectOptions) {
      var req = h.request(options, cb, redirectOptions);
      req.end();
      return req;
    };
  }(h);

  module.exports[protocol] = h;
}


/***/ }),

/***/ 9976:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

module.exports = HttpDuplex;

var util = __nccwpck_require__(9023),
  stream = __nccwpck_require__(8938);

util.inherits(HttpDuplex, stream.Duplex);

function HttpDuplex(req, res, options) {
  var self = this;

  if (!(self instanceof HttpDuplex)) return new HttpDuplex(req, res, options);

  stream.Duplex.call(self, options);
  self._output = null;

  self.connect(req, res);
}

HttpDuplex.prototype.connect = function(req, res) {
  var self = this;
  self.req = req;
  self._output = res;
  self.emit('response', res);

  res.on('data', function(c) {
    if (!self.push(c)) self._output.pause();
  });
  res.on('end', function() {
    self.push(null);
  });
};

HttpDuplex.prototype._read = function(n) {
  if (this._output) this._output.resume();
};

HttpDuplex.prototype._write = function(chunk, encoding, cb) {
  this.req.write(chunk, encoding);
  cb();
};

HttpDuplex.prototype.end = function(chunk, encoding, cb) {
  this._output.socket.destroySoon();
  return this.req.end(chunk, encoding, cb);
};

HttpDuplex.prototype.destroy = function() {
  this.req.destroy();
  this._output.socket.destroy();
};

HttpDuplex.prototype.destroySoon = function() {
  this.req.destroy();
  this._output.socket.destroy();
};


/***/ }),

/***/ 7133:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var querystring = __nccwpck_require__(3480),
  http = __nccwpck_require__(9167),
  fs = __nccwpck_require__(9896),
  path = __nccwpck_require__(6928),
  url = __nccwpck_require__(7016),
  ssh = __nccwpck_require__(8573),
  HttpDuplex = __nccwpck_require__(9976),
  debug = __nccwpck_require__(8930)('modem'),
  utils = __nccwpck_require__(4510),
  util = __nccwpck_require__(9023),
  splitca = __nccwpck_require__(4087),
  os = __nccwpck_require__(857),
  isWin = os.type() === 'Windows_NT',
  stream = __nccwpck_require__(2203);

var defaultOpts = function () {
  var host;
  var opts = {};

  if (!process.env.DOCKER_HOST) {
    // Windows socket path: //./pipe/docker_engine ( Windows 10 )
    // Linux & Darwin socket path is /var/run/docker.sock when running system-wide,
    // or $HOME/.docker/run/docker.sock in new Docker Desktop installs.
    opts.socketPath = isWin ? '//./pipe/docker_engine' : findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('unix://') === 0) {
    // Strip off unix://, fall back to default if unix:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(7) || findDefaultUnixSocket;
  } else if (process.env.DOCKER_HOST.indexOf('npipe://') === 0) {
    // Strip off npipe://, fall back to default of //./pipe/docker_engine if
    // npipe:// was passed without a path
    opts.socketPath = process.env.DOCKER_HOST.substring(8) || '//./pipe/docker_engine';
  } else {
    var hostStr = process.env.DOCKER_HOST;
    if (hostStr.indexOf('\/\/') < 0) {
      hostStr = 'tcp://' + hostStr;
    }
    try {
      host = new url.URL(hostStr);
    } catch (err) {
      throw new Error('DOCKER_HOST env variable should be something like tcp://localhost:1234');
    }

    opts.port = host.port;

    if (process.env.DOCKER_TLS_VERIFY === '1' || opts.port === '2376') {
      opts.protocol = 'https';
    } else if (host.protocol === 'ssh:') {
      opts.protocol = 'ssh';
      opts.username = host.username;
      opts.sshOptions = {
        agent: process.env.SSH_AUTH_SOCK,
      }
    } else {
      opts.protocol = 'http';
    }

    if (process.env.DOCKER_PATH_PREFIX) {
      opts.pathPrefix = process.env.DOCKER_PATH_PREFIX;
    }
    else {
      opts.pathPrefix = '/';
    }

    opts.host = host.hostname;

    if (process.env.DOCKER_CERT_PATH) {
      opts.ca = splitca(path.join(process.env.DOCKER_CERT_PATH, 'ca.pem'));
      opts.cert = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'cert.pem'));
      opts.key = fs.readFileSync(path.join(process.env.DOCKER_CERT_PATH, 'key.pem'));
    }

    if (process.env.DOCKER_CLIENT_TIMEOUT) {
      opts.timeout = parseInt(process.env.DOCKER_CLIENT_TIMEOUT, 10);
    }
  }

  return opts;
};

var findDefaultUnixSocket = function () {
  return new Promise(function (resolve) {
    var userDockerSocket = path.join(os.homedir(), '.docker', 'run', 'docker.sock');
    fs.access(userDockerSocket, function (err) {
      if (err) resolve('/var/run/docker.sock');
      else resolve(userDockerSocket);
    })
  });
}


var Modem = function (options) {
  var optDefaults = defaultOpts();
  var opts = Object.assign({}, optDefaults, options);

  this.host = opts.host;

  if (!this.host) {
    this.socketPath = opts.socketPath;
  }

  this.port = opts.port;
  this.pathPrefix = opts.pathPrefix;
  this.username = opts.username;
  this.password = opts.password;
  this.version = opts.version;
  this.key = opts.key;
  this.cert = opts.cert;
  this.ca = opts.ca;
  this.timeout = opts.timeout;
  this.connectionTimeout = opts.connectionTimeout;
  this.checkServerIdentity = opts.checkServerIdentity;
  this.agent = opts.agent;
  this.headers = opts.headers || {};
  this.sshOptions = Object.assign({}, options ? options.sshOptions : {}, optDefaults.sshOptions);
  //retrocompabitlity
  if (this.sshOptions.agentForward === undefined) {
    this.sshOptions.agentForward = opts.agentForward;
  }

  if (this.key && this.cert && this.ca) {
    this.protocol = 'https';
  }
  this.protocol = opts.protocol || this.protocol || 'http';
};

Modem.prototype.dial = function (options, callback) {
  var opts, address, data;

  if (options.options) {
    opts = options.options;
  }

  // Prevent credentials from showing up in URL
  if (opts && opts.authconfig) {
    delete opts.authconfig;
  }

  // Prevent abortsignal from showing up in the URL
  if (opts && opts.abortSignal) {
    delete opts.abortSignal;
  }

  if (this.version) {
    options.path = '/' + this.version + options.path;
  }

  if (this.host) {
    var parsed = url.parse(this.host);
    address = url.format({
      protocol: parsed.protocol || this.protocol,
      hostname: parsed.hostname || this.host,
      port: this.port,
      pathname: parsed.pathname || this.pathPrefix,
    });
    address = url.resolve(address, options.path);
  } else {
    address = options.path;
  }

  if (options.path.indexOf('?') !== -1) {
    if (opts && Object.keys(opts).length > 0) {
      address += this.buildQuerystring(opts._query || opts);
    } else {
      address = address.substring(0, address.length - 1);
    }
  }

  var optionsf = {
    path: address,
    method: options.method,
    headers: options.headers || Object.assign({}, this.headers),
    key: this.key,
    cert: this.cert,
    ca: this.ca
  };


  if (this.checkServerIdentity) {
    optionsf.checkServerIdentity = this.checkServerIdentity;
  }

  if (this.agent) {
    optionsf.agent = this.agent;
  }

  if (options.authconfig) {
    optionsf.headers['X-Registry-Auth'] = options.authconfig.key || options.authconfig.base64 ||
      Buffer.from(JSON.stringify(options.authconfig)).toString('base64').replace(/\+/g, "-").replace(/\//g, "_");
  }

  if (options.registryconfig) {
    optionsf.headers['X-Registry-Config'] = options.registryconfig.base64 ||
      Buffer.from(JSON.stringify(options.registryconfig)).toString('base64');
  }

  if (options.abortSignal) {
    optionsf.signal = options.abortSignal;
  }

  if (options.file) {
    if (typeof options.file === 'string') {
      data = fs.createReadStream(path.resolve(options.file));
    } else {
      data = options.file;
    }
    optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/tar';
  } else if (opts && options.method === 'POST') {
    data = JSON.stringify(opts._body || opts);
    if (options.allowEmpty) {
      optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
    } else {
      if (data !== '{}' && data !== '""') {
        optionsf.headers['Content-Type'] = options?.headers?.['Content-Type'] ?? 'application/json';
      } else {
        data = undefined;
      }
    }
  }

  if (typeof data === 'string') {
    optionsf.headers['Content-Length'] = Buffer.byteLength(data);
  } else if (Buffer.isBuffer(data) === true) {
    optionsf.headers['Content-Length'] = data.length;
  } else if (optionsf.method === 'PUT' || options.hijack || options.openStdin) {
    optionsf.headers['Transfer-Encoding'] = 'chunked';
  }

  if (options.hijack) {
    optionsf.headers.Connection = 'Upgrade';
    optionsf.headers.Upgrade = optionsf.headers.Upgrade ?? 'tcp';
  }

  if (this.socketPath) {
    // SocketPath may be a function that can return a promise:
    this.getSocketPath().then((socketPath) => {
      optionsf.socketPath = socketPath;
      this.buildRequest(optionsf, options, data, callback);
    });
  } else {
    var urlp = url.parse(address);
    optionsf.hostname = urlp.hostname;
    optionsf.port = urlp.port;
    optionsf.path = urlp.path;

    this.buildRequest(optionsf, options, data, callback);
  }
};

Modem.prototype.getSocketPath = function () {
  if (!this.socketPath) return;
  if (this.socketPathCache) return Promise.resolve(this.socketPathCache);

  var socketPathValue = typeof this.socketPath === 'function'
    ? this.socketPath() : this.socketPath;

  this.socketPathCache = socketPathValue;

  return Promise.resolve(socketPathValue);
}

Modem.prototype.buildRequest = function (options, context, data, callback) {
  var self = this;
  var connectionTimeoutTimer;
  var finished = false;

  var opts = self.protocol === 'ssh' ? Object.assign(options, {
    agent: ssh(Object.assign({}, self.sshOptions, {
      'host': self.host,
      'port': self.port,
      'username': self.username,
      'password': self.password,
    })),
    protocol: 'http:',
  }) : options;

  var req = null;
  try {
    req = http[self.protocol === 'ssh' ? 'http' : self.protocol].request(opts, function () { });
  } catch (e) {
    callback(e);
    return;
  }

  debug('Sending: %s', util.inspect(options, {
    showHidden: true,
    depth: null
  }));

  if (self.connectionTimeout) {
    connectionTimeoutTimer = setTimeout(function () {
      debug('Connection Timeout of %s ms exceeded', self.connectionTimeout);
      req.destroy();
    }, self.connectionTimeout);
  }

  if (self.timeout) {
    req.setTimeout(self.timeout);
    req.on('timeout', function () {
      debug('Timeout of %s ms exceeded', self.timeout);
      req.destroy();
    });
  }

  if (context.hijack === true) {
    clearTimeout(connectionTimeoutTimer);
    req.on('upgrade', function (res, sock, head) {
      if (finished === false) {
        finished = true;
        if (head.length > 0) {
          sock.unshift(head);
        }
        return callback(null, sock);
      }
    });
  }

  req.on('connect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('disconnect', function () {
    clearTimeout(connectionTimeoutTimer);
  });

  req.on('response', function (res) {
    clearTimeout(connectionTimeoutTimer);
    if (context.isStream === true) {
      if (finished === false) {
        finished = true;
        self.buildPayload(null, context.isStream, context.statusCodes, context.openStdin, req, res, null, callback);
      }
    } else {
      // The native 'request' method only handles aborting during the request lifecycle not the response lifecycle.
      // We need to make the response stream abortable so that it's destroyed with an error on abort and then
      // it triggers the request 'error' event
      if (options.signal != null) {
        stream.addAbortSignal(options.signal, res)
      }
      var chunks = [];
      res.on('data', function (chunk) {
        chunks.push(chunk);
      });

      res.on('end', function () {
        var buffer = Buffer.concat(chunks);
        var result = buffer.toString();

        debug('Received: %s', result);

        var json = utils.parseJSON(result) || buffer;
        if (finished === false) {
          finished = true;
          self.buildPayload(null, context.isStream, context.statusCodes, false, req, res, json, callback);
        }
      });
    }
  });

  req.on('error', function (error) {
    clearTimeout(connectionTimeoutTimer);
    if (finished === false) {
      finished = true;
      self.buildPayload(error, context.isStream, context.statusCodes, false, {}, {}, null, callback);
    }
  });

  if (typeof data === 'string' || Buffer.isBuffer(data)) {
    req.write(data);
  } else if (data) {
    data.on('error', function (error) {
      req.destroy(error);
    });
    data.pipe(req);
  }

  if (!context.openStdin && (typeof data === 'string' || data === undefined || Buffer.isBuffer(data))) {
    req.end();
  }
};

Modem.prototype.buildPayload = function (err, isStream, statusCodes, openStdin, req, res, json, cb) {
  if (err) return cb(err, null);

  if (statusCodes[res.statusCode] !== true) {
    getCause(isStream, res, json, function (err, cause) {
      if (err) {
        return cb(err, null);
      }
      var msg = new Error(
        '(HTTP code ' + res.statusCode + ') ' +
        (statusCodes[res.statusCode] || 'unexpected') + ' - ' +
        (cause.message || cause.error || cause) + ' '
      );
      msg.reason = statusCodes[res.statusCode];
      msg.statusCode = res.statusCode;
      msg.json = json;
      cb(msg, null);
    });
  } else {
    if (openStdin) {
      cb(null, new HttpDuplex(req, res));
    } else if (isStream) {
      cb(null, res);
    } else {
      cb(null, json);
    }
  }

  function getCause(isStream, res, json, callback) {
    var chunks = '';
    var done = false;

    if (isStream) {
      res.on('data', function (chunk) {
        chunks += chunk;
      });
      res.on('error', function (err) {
        handler(err, null);
      });
      res.on('end', function () {
        handler(null, utils.parseJSON(chunks) || chunks)
      });
    } else {
      callback(null, json);
    }

    function handler(err, data) {
      if (done === false) {
        if (err) {
          callback(err);
        } else {
          callback(null, data);
        }
      }
      done = true;
    }
  }
};

Modem.prototype.demuxStream = function (streama, stdout, stderr) {
  var pendingStreamType = null;
  var pendingDataLength = null;
  var buffer = Buffer.from('');
  
  function processData(data) {
    if (data) {
      buffer = Buffer.concat([buffer, data]);
    }
    if (pendingStreamType === null) {
      if (buffer.length >= 8) {
        var header = bufferSlice(8);
        var streamType = header.readUInt8(0);
        var dataLength = header.readUInt32BE(4);

        // Validate stream type per Docker multiplex protocol:
        // 0 = stdin, 1 = stdout, 2 = stderr
        if (streamType !== 0 && streamType !== 1 && streamType !== 2) {
          // Invalid header \u2014 stream is likely not multiplexed (e.g. TTY mode)
          // or has become misaligned. Write the entire buffer as stdout
          // and stop trying to demux.
          var remaining = Buffer.concat([header, buffer]);
          stdout.write(remaining);
          buffer = Buffer.from('');
          pendingStreamType = null;
          pendingDataLength = null;
          // Switch to raw passthrough for the rest of the stream
          streama.removeListener('data', processData);
          streama.on('data', function(chunk) {
            stdout.write(chunk);
          });
          return;
        }

        pendingStreamType = streamType;
        pendingDataLength = dataLength;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    } else {
      if (buffer.length >= pendingDataLength) {
        var content = bufferSlice(pendingDataLength);
        if (pendingStreamType === 1) {
          stdout.write(content);
        } else {
          stderr.write(content);
        }
        pendingStreamType = null;
        pendingDataLength = null;
        // It's possible we got a "data" that contains multiple messages
        // Process the next one
        processData();
      }
    }
  }

  function bufferSlice(end) {
    var out = buffer.subarray(0, end);
    buffer = Buffer.from(buffer.subarray(end, buffer.length));
    return out;
  }

  streama.on('data', processData);
};

Modem.prototype.followProgress = function (streama, onFinished, onProgress) {
  var buf = '';
  var output = [];
  var finished = false;

  streama.on('data', onStreamEvent);
  streama.on('error', onStreamError);
  streama.on('end', onStreamEnd);
  streama.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buf += data.toString();
    pump();

    function pump() {
      var pos;
      while ((pos = buf.indexOf('\n')) >= 0) {
        if (pos == 0) {
          buf = buf.slice(1);
          continue;
        }
        processLine(buf.slice(0, pos));
        buf = buf.slice(pos + 1);
      }
    }

    function processLine(line) {
      if (line[line.length - 1] == '\r') line = line.substr(0, line.length - 1);
      if (line.length > 0) {
        var obj = JSON.parse(line);
        output.push(obj);
        if (onProgress) {
          onProgress(obj);
        }
      }
    }
  };

  function onStreamError(err) {
    finished = true;
    streama.removeListener('data', onStreamEvent);
    streama.removeListener('error', onStreamError);
    streama.removeListener('end', onStreamEnd);
    streama.removeListener('close', onStreamEnd);
    onFinished(err, output);
  }

  function onStreamEnd() {
    if (!finished) onFinished(null, output);
    finished = true;
  }
};

Modem.prototype.buildQuerystring = function (opts) {
  var clone = {};

  Object.keys(opts).map(function (key, i) {
    if (
      opts[key] &&
      typeof opts[key] === 'object' &&
      !Array.isArray(opts[key])
    ) {
      clone[key] = JSON.stringify(opts[key]);
    } else {
      clone[key] = opts[key];
    }
  });

  return querystring.stringify(clone);
};

module.exports = Modem;


/***/ }),

/***/ 8573:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var Client = (__nccwpck_require__(9705).Client),
  http = __nccwpck_require__(8611);

module.exports = function (opt) {
  var conn = new Client();
  var agent = new http.Agent();

  agent.createConnection = function (options, fn) {
    try {
      conn.once('ready', function () {
        conn.exec('docker system dial-stdio', function (err, stream) {
          if (err) {
            handleError(err , fn);
          }

          fn(null, stream);
          
          stream.addListener('error', (err) => {
            handleError(err, fn);
          });
          stream.once('close', () => {
            conn.end();
            agent.destroy();
          });
        });
      }).on('error', (err) => {
        handleError(err, fn);
      })
        .connect(opt);
      conn.once('end', () => agent.destroy());
      
    } catch (err) {
      handleError(err);
    }
  };

  function handleError(err, cb) {
    conn.end();
    agent.destroy();
    if (cb) {
      cb(err);
    } else {
      throw err;
    }
  }

  return agent;
};


/***/ }),

/***/ 4510:
/***/ (function (module) {

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.parseJSON = function(s) {
  try {
    return JSON.parse(s);
  } catch (e) {
    return null;
  }
};


/***/ }),

/***/ 7056:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var protobuf = __nccwpck_require__(9705);
var path = __nccwpck_require__(6928);

// Constants
var BUILDKIT_TRACE_ID = "moby.buildkit.trace";
var BUILDKIT_IMAGE_ID = "moby.image.id";
var PROTO_TYPE = "moby.buildkit.v1.StatusResponse";
var ENCODING_UTF8 = "utf8";
var ENCODING_BASE64 = "base64";

var StatusResponse;

// Load the protobuf schema
function loadProto() {
  if (StatusResponse) return StatusResponse;
  
  var root = protobuf.loadSync(
    __nccwpck_require__.ab + "buildkit_status.proto"
  );
  StatusResponse = root.lookupType(PROTO_TYPE);
  return StatusResponse;
}

/**
 * Decodes a BuildKit trace message
 * @param {string} base64Data - Base64-encoded protobuf data from aux field
 * @returns {Object} Decoded status response with vertexes, logs, etc.
 */
function decodeBuildKitStatus(base64Data) {
  var StatusResponse = loadProto();
  
  // Handle empty messages
  if (!base64Data || base64Data.length === 0) {
    return {
      vertexes: [],
      statuses: [],
      logs: [],
      warnings: []
    };
  }
  
  var buffer = Buffer.from(base64Data, ENCODING_BASE64);
  var message = StatusResponse.decode(buffer);
  return StatusResponse.toObject(message, {
    longs: String,
    enums: String,
    bytes: String,
    defaults: true
  });
}

/**
 * Formats BuildKit status into human-readable text
 * @param {Object} status - Decoded status response
 * @returns {string[]} Array of human-readable log lines
 */
function formatBuildKitStatus(status) {
  var lines = [];
  
  // Process vertexes (build steps)
  if (status.vertexes && status.vertexes.length > 0) {
    status.vertexes.forEach(function(vertex) {
      if (vertex.name && vertex.started && !vertex.completed) {
        lines.push("[" + vertex.digest.substring(0, 12) + "] " + vertex.name);
      }
      if (vertex.error) {
        lines.push("ERROR: " + vertex.error);
      }
      if (vertex.completed && vertex.cached) {
        lines.push("CACHED: " + vertex.name);
      }
    });
  }
  
  // Process logs (command output)
  if (status.logs && status.logs.length > 0) {
    status.logs.forEach(function(log) {
      var msg = Buffer.from(log.msg).toString(ENCODING_UTF8);
      if (msg.trim()) {
        lines.push(msg.trimEnd());
      }
    });
  }
  
  // Process status updates (progress)
  if (status.statuses && status.statuses.length > 0) {
    status.statuses.forEach(function(s) {
      if (s.name && s.total > 0) {
        var percent = Math.floor((s.current / s.total) * 100);
        lines.push(s.name + ": " + percent + "% (" + s.current + "/" + s.total + ")");
      }
    });
  }
  
  // Process warnings
  if (status.warnings && status.warnings.length > 0) {
    status.warnings.forEach(function(warning) {
      var msg = Buffer.from(warning.short).toString(ENCODING_UTF8);
      lines.push("WARNING: " + msg);
    });
  }
  
  return lines;
}

/**
 * Parse a BuildKit stream line and extract human-readable logs
 * @param {string} line - JSON line from build stream
 * @returns {Object} { isBuildKit: boolean, logs: string[], raw: Object }
 */
function parseBuildKitLine(line) {
  try {
    var json = JSON.parse(line);
    
    // Check if it's a BuildKit trace message
    if (json.id === BUILDKIT_TRACE_ID && json.aux !== undefined) {
      var status = decodeBuildKitStatus(json.aux);
      var logs = formatBuildKitStatus(status);
      
      return {
        isBuildKit: true,
        logs: logs,
        raw: status
      };
    }
    
    // Check if it's the final image ID
    if (json.id === BUILDKIT_IMAGE_ID && json.aux && json.aux.ID) {
      return {
        isBuildKit: true,
        logs: ["Built image: " + json.aux.ID],
        raw: json.aux
      };
    }
    
    // Not a BuildKit message
    return {
      isBuildKit: false,
      logs: [],
      raw: json
    };
  } catch (e) {
    return {
      isBuildKit: false,
      logs: [],
      raw: null,
      error: e.message
    };
  }
}

/**
 * Follow progress of a stream, automatically handling both BuildKit and regular output.
 * This provides the same ergonomics as modem.followProgress but decodes BuildKit logs.
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Called for each log event: (event) => void
 * @returns {void}
 */
function followProgress(stream, onFinished, onProgress) {
  var buffer = '';
  var output = [];
  var finished = false;

  stream.on('data', onStreamEvent);
  stream.on('error', onStreamError);
  stream.on('end', onStreamEnd);
  stream.on('close', onStreamEnd);

  function onStreamEvent(data) {
    buffer += data.toString();
    
    // Process complete lines
    var lines = buffer.split('\n');
    buffer = lines.pop(); // Save incomplete line
    
    lines.forEach(function(line) {
      if (!line.trim()) return;
      
      processLine(line);
    });
  }

  function processLine(line) {
    try {
      // Try to parse as BuildKit or regular Docker output
      var result = parseBuildKitLine(line);
      
      if (result.isBuildKit) {
        // BuildKit message - create events from decoded logs
        result.logs.forEach(function(log) {
          var event = { stream: log + '\n' };
          output.push(event);
          if (onProgress) onProgress(event);
        });
      } else if (result.raw) {
        // Regular Docker message
        output.push(result.raw);
        if (onProgress) onProgress(result.raw);
      }
    } catch (e) {
      // If parsing fails, try plain JSON
      try {
        var json = JSON.parse(line);
        output.push(json);
        if (onProgress) onProgress(json);
      } catch (e2) {
        // Ignore parse errors
      }
    }
  }

  function onStreamError(err) {
    finished = true;
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(err, output);
  }

  function onStreamEnd() {
    if (finished) return;
    finished = true;
    
    // Process any remaining data in buffer
    if (buffer.trim()) {
      processLine(buffer);
    }
    
    stream.removeListener('data', onStreamEvent);
    stream.removeListener('error', onStreamError);
    stream.removeListener('end', onStreamEnd);
    stream.removeListener('close', onStreamEnd);
    if (onFinished) onFinished(null, output);
  }
}

module.exports = {
  followProgress: followProgress
};


/***/ }),

/***/ 2474:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a config
 * @param {Object} modem docker-modem
 * @param {String} id  Config's id
 */
var Config = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Config.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Config.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a config.
 *
 * @param {object} opts
 * @param {function} callback
 */
Config.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id + '/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Removes the config
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Config.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'config not found',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Config;


/***/ }),

/***/ 8521:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var extend = (__nccwpck_require__(8300).extend),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300);

/**
 * Represents a Container
 * @param {Object} modem docker-modem
 * @param {String} id    Container's ID
 */
var Container = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    top: {},
    start: {},
    commit: {},
    stop: {},
    pause: {},
    unpause: {},
    restart: {},
    resize: {},
    attach: {},
    remove: {},
    copy: {},
    kill: {},
    exec: {},
    rename: {},
    log: {},
    stats: {},
    getArchive: {},
    infoArchive: {},
    putArchive: {},
    update: {},
    wait: {}
  };
};

Container.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if supplied will query Docker.
 * @return {Object}            ID only and only if callback isn't supplied.
 */
Container.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Rename
 * @param  {Object}   opts     Rename options
 * @param  {Function} callback Callback
 */
Container.prototype.rename = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.rename);

  var optsf = {
    path: '/containers/' + this.id + '/rename?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update
 * @param  {Object}   opts     Update options
 * @param  {Function} callback Callback
 */
Container.prototype.update = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.update);

  var optsf = {
    path: '/containers/' + this.id + '/update',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Top
 * @param  {Object}   opts like 'ps_args' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.top = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.top);

  var optsf = {
    path: '/containers/' + this.id + '/top?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Containers changes
 * @param  {Object}   Options
 * @param  {Function} callback Callback
 */
Container.prototype.changes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/changes',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Checkpoints list
 * @param  {Object}   opts     List checkpoints options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.listCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Delete checkpoint
 * @param  {Object}   opts     Delete checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.deleteCheckpoint = function(checkpoint, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints/' + checkpoint + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Create checkpoint
 * @param  {Object}   opts     Create checkpoint options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.createCheckpoint = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/checkpoints',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    allowEmpty: true,
    statusCodes: {
      200: true, //unofficial, but proxies may return it
      201: true,
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Export
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback with the octet-stream.
 */
Container.prototype.export = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/' + this.id + '/export',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Start
 * @param  {Object}   opts     Container start options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.start);

  var optsf = {
    path: '/containers/' + this.id + '/start?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already started',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pause
 * @param  {Object}   opts     Pause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.pause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.pause);

  var optsf = {
    path: '/containers/' + this.id + '/pause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Unpause
 * @param  {Object}   opts     Unpause options (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.unpause = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.unpause);

  var optsf = {
    path: '/containers/' + this.id + '/unpause',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Setup an exec call to a running container
 *
 * @param {object} opts
 * @param {function} callback
 */
Container.prototype.exec = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.exec);

  var optsf = {
    path: '/containers/' + this.id + '/exec',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      409: 'container stopped/paused',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(new Exec(self.modem, data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, new Exec(self.modem, data.Id));
    });
  }
};

/**
 * Commit
 * @param  {Object}   opts     Commit options like 'Hostname' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.commit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.commit);

  args.opts.container = this.id;

  var optsf = {
    path: '/commit?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Stop
 * @param  {Object}   opts     Container stop options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.stop = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stop);

  var optsf = {
    path: '/containers/' + this.id + '/stop?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      304: 'container already stopped',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Restart
 * @param  {Object}   opts     Container restart options, like 't' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.restart = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.restart);

  var optsf = {
    path: '/containers/' + this.id + '/restart?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Kill
 * @param  {Object}   opts     Container kill options, like 'signal' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.kill = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.kill);

  var optsf = {
    path: '/containers/' + this.id + '/kill?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container resize
 * @param  {[type]}   opts     Resize options. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.resize);

  var optsf = {
    path: '/containers/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Attach
 * @param  {Object}   opts     Attach options, like 'logs' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.attach = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.attach);

  var optsf = {
    path: '/containers/' + this.id + '/attach?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, stream) {
        if (err) {
          return reject(err);
        }
        resolve(stream);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, stream) {
      args.callback(err, stream);
    });
  }
};

/**
 * Waits for a container to end.
 * @param  {[type]}   opts     Container wait options, like condition. (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.wait = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.wait);

  var optsf = {
    path: '/containers/' + this.id + '/wait?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes a container
 * @param  {Object}   opts     Remove options, like 'force' (optional)
 * @param  {Function} callback Callback
 */
Container.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.remove);

  var optsf = {
    path: '/containers/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      400: 'bad parameter',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Copy (WARNING: DEPRECATED since RAPI v1.20)
 * @param  {Object}   opts     Copy options, like 'Resource' (optional)
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.copy = function(opts, callback) {
  var self = this;
  console.log('container.copy is deprecated since Docker v1.8.x');
  var args = util.processArgs(opts, callback, this.defaultOptions.copy);

  var optsf = {
    path: '/containers/' + this.id + '/copy',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * getArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.getArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.getArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * infoArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.infoArchive = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.infoArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'HEAD',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * putArchive
 * @param  {Object}   opts     Archive options, like 'path'
 * @param  {Function} callback Callback with stream.
 */
Container.prototype.putArchive = function(file, opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.putArchive);

  var optsf = {
    path: '/containers/' + this.id + '/archive?',
    method: 'PUT',
    file: file,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'client error, bad parameters',
      403: 'client error, permission denied',
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/containers/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Container stats
 * @param  {Object}   opts     Stats options. (optional)
 * @param  {Function} callback Callback with data
 */
Container.prototype.stats = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.stats);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/containers/' + this.id + '/stats?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such container',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Container;


/***/ }),

/***/ 9040:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var EventEmitter = (__nccwpck_require__(4434).EventEmitter),
  Modem = __nccwpck_require__(7133),
  Container = __nccwpck_require__(8521),
  Image = __nccwpck_require__(9607),
  Volume = __nccwpck_require__(8302),
  Network = __nccwpck_require__(8224),
  Service = __nccwpck_require__(4769),
  Plugin = __nccwpck_require__(8247),
  Secret = __nccwpck_require__(6080),
  Config = __nccwpck_require__(2474),
  Task = __nccwpck_require__(5325),
  Node = __nccwpck_require__(6680),
  Exec = __nccwpck_require__(209),
  util = __nccwpck_require__(8300),
  withSession = __nccwpck_require__(638),
  extend = util.extend;

var Docker = function(opts) {
  if (!(this instanceof Docker)) return new Docker(opts);

  var plibrary = global.Promise;

  if (opts && opts.Promise) {
    plibrary = opts.Promise;

    if (Object.keys(opts).length === 1) {
      opts = undefined;
    }
  }

  if (opts && opts.modem) {
    this.modem = opts.modem;
  } else {
    this.modem = new Modem(opts);
  }
  this.modem.Promise = plibrary;
};

/**
 * Creates a new container
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createContainer = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/containers/create?',
    method: 'POST',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such container',
      406: 'impossible to attach',
      500: 'server error'
    }
  };

  delete opts.authconfig;

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getContainer(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getContainer(data.Id));
    });
  }
};

/**
 * Creates a new image
 * @param {Object}   auth     Authentication (optional)
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createImage = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!callback && !opts) {
    opts = auth;
    auth = opts.authconfig;
  }

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Load image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.loadImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/images/load?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Import image from a tar archive
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.importImage = function(file, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = undefined;
  }

  if (!opts)
    opts = {};

  opts.fromSrc = '-';

  var optsf = {
    path: '/images/create?',
    method: 'POST',
    options: opts,
    file: file,
    abortSignal: opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Verifies auth
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.checkAuth = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/auth',
    method: 'POST',
    options: opts,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Builds an image
 * @param {String}   file     File
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.buildImage = function(file, opts, callback) {
  var self = this;

  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }

  var optsf = {
    path: '/build?',
    method: 'POST',
    file: undefined,
    options: opts,
    abortSignal: opts && opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (opts) {
    if (opts.registryconfig) {
      optsf.registryconfig = optsf.options.registryconfig;
      delete optsf.options.registryconfig;
    }

    //undocumented?
    if (opts.authconfig) {
      optsf.authconfig = optsf.options.authconfig;
      delete optsf.options.authconfig;
    }

    if (opts.cachefrom && Array.isArray(opts.cachefrom)) {
      optsf.options.cachefrom = JSON.stringify(opts.cachefrom);
    }
  }

  function dial(callback) {
    util.prepareBuildContext(file, (ctx) => {
      optsf.file = ctx;
      self.modem.dial(optsf, callback);
    });
  }

  function dialWithSession(callback) {
    if (opts?.version === "2") {
      withSession(self, optsf.authconfig,(err, sessionId, done) => {
        if (err) {
          return callback(err);
        }

        optsf.options.session = sessionId;

        dial((err, data) => {
          callback(err, data);

          if (data) {
            data.on("end", done);
          }
        });
      });
    } else {
      dial(callback);
    }
  }

  if (callback === undefined) {
    return new self.modem.Promise(function (resolve, reject) {
      dialWithSession(function (err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    dialWithSession(callback);
  }
};

/**
 * Follow progress of a stream operation (build, pull, push, etc.) with automatic
 * BuildKit decoding.
 * 
 * This method works identically to docker.modem.followProgress() but additionally
 * decodes BuildKit v2 build output. BuildKit emits base64-encoded protobuf messages
 * which this method transparently decodes into human-readable log events.
 * 
 * Use this instead of docker.modem.followProgress() when:
 * - You're using BuildKit builds (version: "2")
 * - You want a single API that handles both regular and BuildKit output
 * 
 * For non-BuildKit streams (pull, push, regular builds), behavior is identical
 * to docker.modem.followProgress().
 * 
 * @param {Stream} stream - Stream from buildImage(), pull(), push(), etc.
 * @param {Function} onFinished - Called when stream ends: (err, output) => void
 * @param {Function} onProgress - Optional callback for each event: (event) => void
 */
Docker.prototype.followProgress = function(stream, onFinished, onProgress) {
  var buildkit = __nccwpck_require__(7056);
  return buildkit.followProgress(stream, onFinished, onProgress);
};

/**
 * Fetches a Container by ID
 * @param {String} id Container's ID
 */
Docker.prototype.getContainer = function(id) {
  return new Container(this.modem, id);
};

/**
 * Fetches an Image by name
 * @param {String} name Image's name
 */
Docker.prototype.getImage = function(name) {
  return new Image(this.modem, name);
};

/**
 * Fetches a Volume by name
 * @param {String} name Volume's name
 */
Docker.prototype.getVolume = function(name) {
  return new Volume(this.modem, name);
};

/**
 * Fetches a Plugin by name
 * @param {String} name Volume's name
 */
Docker.prototype.getPlugin = function(name, remote) {
  return new Plugin(this.modem, name, remote);
};

/**
 * Fetches a Service by id
 * @param {String} id Services's id
 */
Docker.prototype.getService = function(id) {
  return new Service(this.modem, id);
};

/**
 * Fetches a Task by id
 * @param {String} id Task's id
 */
Docker.prototype.getTask = function(id) {
  return new Task(this.modem, id);
};

/**
 * Fetches Node by id
 * @param {String} id Node's id
 */
Docker.prototype.getNode = function(id) {
  return new Node(this.modem, id);
};

/**
 * Fetches a Network by id
 * @param {String} id network's id
 */
Docker.prototype.getNetwork = function(id) {
  return new Network(this.modem, id);
};

/**
 * Fetches a Secret by id
 * @param {String} id network's id
 */
Docker.prototype.getSecret = function(id) {
  return new Secret(this.modem, id);
};

/**
 * Fetches a Config by id
 * @param {String} id network's id
 */
Docker.prototype.getConfig = function(id) {
  return new Config(this.modem, id);
};

/**
 * Fetches an Exec instance by ID
 * @param {String} id Exec instance's ID
 */
Docker.prototype.getExec = function(id) {
  return new Exec(this.modem, id);
};

/**
 * Lists containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/json?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Get images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/get?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Services
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listServices = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Nodes
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listNodes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      404: 'no such node',
      500: 'server error',
      503: 'node is not part of a swarm',
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists Tasks
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listTasks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new secret
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createSecret = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/secrets/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getSecret(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getSecret(data.ID));
    });
  }
};


/**
 * Creates a new config
 * @param {Object}   opts     Config options
 * @param {Function} callback Callback
 */
Docker.prototype.createConfig = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;
  var optsf = {
    path: '/configs/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      406: 'server error or node is not part of a swarm',
      409: 'name conflicts with an existing object',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getConfig(data.ID));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getConfig(data.ID));
    });
  }
};


/**
 * Lists secrets
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listSecrets = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Lists configs
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listConfigs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/configs?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createPlugin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/plugins/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getPlugin(args.opts.name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getPlugin(args.opts.name));
    });
  }
};


/**
 * Lists plugins
 * @param {Object} opts
 * @param {Function} callback Callback
 */
Docker.prototype.listPlugins = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune images
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneImages = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune builder
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneBuilder = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/build/prune',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune containers
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneContainers = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/containers/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Prune networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.pruneNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/prune?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Creates a new volume
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createVolume = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/volumes/create?',
    method: 'POST',
    allowEmpty: true,
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getVolume(data.Name));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getVolume(data.Name));
    });
  }
};

/**
 * Creates a new service
 * @param {Object}   auth
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createService = function(auth, opts, callback) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  } else if (!opts && !callback) {
    opts = auth;
  }


  var self = this;
  var optsf = {
    path: '/services/create',
    method: 'POST',
    options: opts,
    authconfig: auth,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      500: 'server error'
    }
  };


  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getService(data.ID || data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return callback(err, data);
      callback(err, self.getService(data.ID || data.Id));
    });
  }
};

/**
 * Lists volumes
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listVolumes = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Creates a new network
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Docker.prototype.createNetwork = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var optsf = {
    path: '/networks/create?',
    method: 'POST',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      404: 'driver not found',
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(self.getNetwork(data.Id));
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, self.getNetwork(data.Id));
    });
  }
};

/**
 * Lists networks
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.listNetworks = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Search images
 * @param {Object}   opts     Options
 * @param {Function} callback Callback
 */
Docker.prototype.searchImages = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/search?',
    method: 'GET',
    options: opts,
    authconfig: opts.authconfig,
    abortSignal: opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Info
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback with info
 */
Docker.prototype.info = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/info',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };


  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Version
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.version = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/version',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Ping
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.ping = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/_ping',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * SystemDf 	equivalent to system/df API Engine
 *		get usage data information
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.df = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/system/df',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Events
 * @param {Object}   opts     Events options, like 'since' (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.getEvents = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/events?',
    method: 'GET',
    options: args.opts,
    abortSignal: args.opts.abortSignal,
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Pull is a wrapper around createImage, parsing image's tags.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pull = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;
  args.opts.tag = imageSrc.tag || 'latest';

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * PullAll is a wrapper around createImage, to pull all image tags of an image.
 * @param  {String}   repoTag  Repository tag
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @param  {Object}   auth     Authentication (optional)
 * @return {Object}            Image
 */
Docker.prototype.pullAll = function(repoTag, opts, callback, auth) {
  var args = util.processArgs(opts, callback);

  var imageSrc = util.parseRepositoryTag(repoTag);
  args.opts.fromImage = imageSrc.repository;

  var argsf = [args.opts, args.callback];
  if (auth) {
    argsf = [auth, args.opts, args.callback];
  }
  return this.createImage.apply(this, argsf);
};

/**
 * Like run command from Docker's CLI
 * @param  {String}   image         Image name to be used.
 * @param  {Array}   cmd           Command to run in array format.
 * @param  {Object}   streamo       Output stream
 * @param  {Object}   createOptions Container create options (optional)
 * @param  {Object}   startOptions  Container start options (optional)
 * @param  {Function} callback      Callback
 * @return {Object}                 EventEmitter
 */
Docker.prototype.run = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (typeof arguments[arguments.length - 1] === 'function') {
    return this.runCallback(image, cmd, streamo, createOptions, startOptions, callback);
  } else {
    return this.runPromise(image, cmd, streamo, createOptions, startOptions);
  }
};


Docker.prototype.runCallback = function(image, cmd, streamo, createOptions, startOptions, callback) {
  if (!callback && typeof createOptions === 'function') {
    callback = createOptions;
    createOptions = {};
    startOptions = {};
  } else if (!callback && typeof startOptions === 'function') {
    callback = startOptions;
    startOptions = {};
  }

  var hub = new EventEmitter();

  function handler(err, container) {
    if (err) return callback(err, null, container);

    hub.emit('container', container);

    container.attach({
      stream: true,
      stdout: true,
      stderr: true
    }, function handler(err, stream) {
      if (err) return callback(err, null, container);

      hub.emit('stream', stream);

      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          container.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }

      container.start(startOptions, function(err, data) {
        if (err) return callback(err, data, container);
        hub.emit('start', container);

        container.wait(function(err, data) {
          hub.emit('data', data);
          callback(err, data, container);
        });
      });
    });
  }

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  this.createContainer(optsc, handler);

  return hub;
};

Docker.prototype.runPromise = function(image, cmd, streamo, createOptions, startOptions) {
  var self = this;

  createOptions = createOptions || {};
  startOptions = startOptions || {};

  var optsc = {
    'Hostname': '',
    'User': '',
    'AttachStdin': false,
    'AttachStdout': true,
    'AttachStderr': true,
    'Tty': true,
    'OpenStdin': false,
    'StdinOnce': false,
    'Env': null,
    'Cmd': cmd,
    'Image': image,
    'Volumes': {},
    'VolumesFrom': []
  };

  extend(optsc, createOptions);

  var containero;

  return new this.modem.Promise(function(resolve, reject) {
    self.createContainer(optsc).then(function(container) {
      containero = container;
      return container.attach({
        stream: true,
        stdout: true,
        stderr: true
      });
    }).then(function(stream) {
      if (streamo) {
        if (streamo instanceof Array) {
          stream.on('end', function() {
            try {
              streamo[0].end();
            } catch (e) {}
            try {
              streamo[1].end();
            } catch (e) {}
          });
          containero.modem.demuxStream(stream, streamo[0], streamo[1]);
        } else {
          stream.setEncoding('utf8');
          stream.pipe(streamo, {
            end: true
          });
        }
      }
      return containero.start(startOptions);
    }).then(function(data) {
      return containero.wait();
    }).then(function(data) {
      resolve([data, containero]);
    }).catch(function(err) {
      reject(err);
    });
  });
};

/**
 * Init swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmInit = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/init',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Join swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmJoin = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/join',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Leave swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmLeave = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/leave?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'node is not part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update swarm.
 *
 * @param {object} opts
 * @param {function} callback
 */
Docker.prototype.swarmUpdate = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm/update?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      400: 'bad parameter',
      406: 'node is already part of a Swarm'
    },
    options: args.opts
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Inspect a Swarm.
 * Warning: This method is not documented in the API
 *
 * @param {Object}   opts     Options (optional)
 * @param {Function} callback Callback
 */
Docker.prototype.swarmInspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/swarm',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      406: 'This node is not a swarm manager',
      500: 'server error'
    }
  };

  if (args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

Docker.Container = Container;
Docker.Image = Image;
Docker.Volume = Volume;
Docker.Network = Network;
Docker.Service = Service;
Docker.Plugin = Plugin;
Docker.Secret = Secret;
Docker.Task = Task;
Docker.Node = Node;
Docker.Exec = Exec;

module.exports = Docker;


/***/ }),

/***/ 209:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Exec
 * @param {Object} modem docker-modem
 * @param {String} id    Exec's ID
 */
var Exec = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Exec.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Start the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.start = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/start',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    allowEmpty: true,
    hijack: args.opts.hijack,
    openStdin: args.opts.stdin,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such exec',
      409: 'container stopped/paused',
      500: 'container not running'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Resize the exec call that was setup.
 *
 * @param {object} opts
 * @param {function} callback
 */
Exec.prototype.resize = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/resize?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'container not running'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Get low-level information about the exec call.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Exec.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/exec/' + this.id + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such exec',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};


module.exports = Exec;


/***/ }),

/***/ 9607:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an image
 * @param {Object} modem docker-modem
 * @param {String} name  Image's name
 */
var Image = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Image.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object} opts       Inspect options, only 'manifests' (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.inspect = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var opts = {
    path: '/images/' + this.name + '/json',
    method: 'GET',
    options: args.opts,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * Distribution
 * @param {Object} opts
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Image.prototype.distribution = function(opts, callback) {
  var args = util.processArgs(opts, callback);
  var self = this;

  var fopts = {
    path: '/distribution/' + this.name + '/json',
    method: 'GET',
    statusCodes: {
      200: true,
      401: 'no such image',
      500: 'server error'
    },
    authconfig: (args.opts) ? args.opts.authconfig : undefined
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(fopts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(fopts, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * History
 * @param  {Function} callback Callback
 */
Image.prototype.history = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/history',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Get
 * @param  {Function} callback Callback with data stream.
 */
Image.prototype.get = function(callback) {
  var self = this;
  var opts = {
    path: '/images/' + this.name + '/get',
    method: 'GET',
    isStream: true,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      if (err) return callback(err, data);
      callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Push options, like 'registry' (optional)
 * @param  {Function} callback Callback with stream.
 * @param  {Object}   auth     Registry authentication
 */
Image.prototype.push = function(opts, callback, auth) {
  var self = this;
  var args = util.processArgs(opts, callback);
  var isStream = true;
  if (args.opts.stream === false) {
    isStream = false;
  }
  var optsf = {
    path: '/images/' + this.name + '/push?',
    method: 'POST',
    options: args.opts,
    authconfig: args.opts.authconfig || auth,
    abortSignal: args.opts.abortSignal,
    isStream: isStream,
    statusCodes: {
      200: true,
      404: 'no such image',
      500: 'server error'
    }
  };

  delete optsf.options.authconfig;

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Tag
 * @param  {Object}   opts     Tag options, like 'repo' (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.tag = function(opts, callback) {
  var self = this;
  var optsf = {
    path: '/images/' + this.name + '/tag?',
    method: 'POST',
    options: opts,
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      201: true,
      400: 'bad parameter',
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    }
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};

/**
 * Removes the image
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Image.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/images/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such image',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Image;


/***/ }),

/***/ 8224:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an network
 * @param {Object} modem docker-modem
 * @param {String} id  Network's id
 */
var Network = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Network.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Id only if callback isn't specified.
 */
Network.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var opts = {
    path: '/networks/' + this.id + '?',
    method: 'GET',
    statusCodes: {
      200: true,
      404: 'no such network',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(opts, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(opts, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the network
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such network',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };


  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Connects a container to a network
 * @param  {[Object]}   opts     Connect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.connect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/connect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Disconnects a container from a network
 * @param  {[Object]}   opts     Disconnect options (optional)
 * @param  {Function} callback Callback
 */
Network.prototype.disconnect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/networks/' + this.id + '/disconnect',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      201: true,
      404: 'network or container is not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};




module.exports = Network;


/***/ }),

/***/ 6680:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Node
 * @param {Object} modem docker-modem
 * @param {String} id    Node's ID
 */
var Node = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Node.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Node details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Node.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Update a node.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/nodes/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      406: 'node is not part of a swarm',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Remove a Node.
 * Warning: This method is not documented in the API.
 *
 * @param {object} opts
 * @param {function} callback
 */
Node.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/nodes/' + this.id + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such node',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Node;


/***/ }),

/***/ 8247:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a plugin
 * @param {Object} modem docker-modem
 * @param {String} name  Plugin's name
 */
var Plugin = function(modem, name, remote) {
  this.modem = modem;
  this.name = name;
  this.remote = remote || name;
};

Plugin.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 *
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/json',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the plugin
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '?',
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin is not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      if (err) return args.callback(err, data);
      args.callback(err, data);
    });
  }
};

/**
 * get privileges
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback
 * @return {Object}            Name only if callback isn't specified.
 */
Plugin.prototype.privileges = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/privileges?',
    method: 'GET',
    options: {
      'remote': this.remote
    },
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Installs a new plugin
 * @param {Object}   opts     Create options
 * @param {Function} callback Callback
 */
Plugin.prototype.pull = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  if(args.opts._query && !args.opts._query.name) {
    args.opts._query.name = this.name;
  }
  if(args.opts._query && !args.opts._query.remote) {
    args.opts._query.remote = this.remote;
  }

  var optsf = {
    path: '/plugins/pull?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    isStream: true,
    options: args.opts,
    statusCodes: {
      200: true, // unofficial, but proxies may return it
      204: true,
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Enable
 * @param  {Object}   opts     Plugin enable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.enable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/enable?',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Disable
 * @param  {Object}   opts     Plugin disable options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.disable = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/disable',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Push
 * @param  {Object}   opts     Plugin push options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.push = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/push',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * COnfigure
 * @param  {Object}   opts     Plugin configure options (optional)
 * @param  {Function} callback Callback
 */
Plugin.prototype.configure = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/plugins/' + this.name + '/set',
    method: 'POST',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


/**
 * Upgrade plugin
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Plugin.prototype.upgrade = function(auth, opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = auth;
    auth = opts.authconfig || undefined;
  }

  var optsf = {
    path: '/plugins/' + this.name + '/upgrade?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'plugin not installed',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


module.exports = Plugin;


/***/ }),

/***/ 6080:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a secret
 * @param {Object} modem docker-modem
 * @param {String} id  Secret's id
 */
var Secret = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Secret.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Secret.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      406: 'node is not part of a swarm',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update a secret.
 *
 * @param {object} opts
 * @param {function} callback
 */
Secret.prototype.update = function(opts, callback) {
  var self = this;
  if (!callback && typeof opts === 'function') {
    callback = opts;
  }

  var optsf = {
    path: '/secrets/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};


/**
 * Removes the secret
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Secret.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/secrets/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'secret not found',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Secret;


/***/ }),

/***/ 4769:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Service
 * @param {Object} modem docker-modem
 * @param {String} id    Service's ID
 */
var Service = function(modem, id) {
  this.modem = modem;
  this.id = id;
};

Service.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for service details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Delete Service
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Service.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/services/' + this.id,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      204: true,
      404: 'no such service',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Update service
 *
 * @param {object} auth
 * @param {object} opts
 * @param {function} callback
 */
Service.prototype.update = function(auth, opts, callback) {
  var self = this;
  if (!callback) {
    var t = typeof opts;
    if(t === 'function'){
      callback = opts;
      opts = auth;
      auth = opts.authconfig || undefined;
    } else if (t === 'undefined'){
      opts = auth;
      auth = opts.authconfig || undefined;
    }
  }

  var optsf = {
    path: '/services/' + this.id + '/update?',
    method: 'POST',
    abortSignal: opts && opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error'
    },
    authconfig: auth,
    options: opts
  };

  if(callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      callback(err, data);
    });
  }
};



/**
 * Service logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Service.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, {});

  var optsf = {
    path: '/services/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      200: true,
      404: 'no such service',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};



module.exports = Service;


/***/ }),

/***/ 638:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var grpc = __nccwpck_require__(9705),
  protoLoader = __nccwpck_require__(9705),
  path = __nccwpck_require__(6928),
  crypto = __nccwpck_require__(6982);

function withSession(docker, auth, handler) {
  const sessionId = crypto.randomUUID();

  const opts = {
    method: "POST",
    path: "/session",
    hijack: true,
    headers: {
      Upgrade: "h2c",
      "X-Docker-Expose-Session-Uuid": sessionId,
      "X-Docker-Expose-Session-Name": "testcontainers",
    },
    statusCodes: {
      200: true,
      500: "server error",
    },
  };

  docker.modem.dial(opts, function (err, socket) {
    if (err) {
      return handler(err, null, () => undefined);
    }

    const server = new grpc.Server();
    const creds = grpc.ServerCredentials.createInsecure();
    const injector = server.createConnectionInjector(creds);
    injector.injectConnection(socket);

    const pkg = protoLoader.loadSync(
      __nccwpck_require__.ab + "auth.proto"
    );
    const service = grpc.loadPackageDefinition(pkg);

    server.addService(service.moby.filesync.v1.Auth.service, {
      Credentials({ request }, callback) {
        // We probably want to have the possibility to pass credentials per
        // hots. The correct one could be returned based on `request.Host`
        if (auth) {
          callback(null, {
            Username: auth.username,
            Secret: auth.password,
          });
        } else {
          callback(null, {});
        }
      },
    });

    function done() {
      server.forceShutdown();
      socket.end();
    }

    handler(null, sessionId, done);
  });
}

module.exports = withSession;


/***/ }),

/***/ 5325:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents an Task
 * @param {Object} modem docker-modem
 * @param {String} id    Task's ID
 */
var Task = function(modem, id) {
  this.modem = modem;
  this.id = id;

  this.defaultOptions = {
    log: {}
  };
};

Task.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Query Docker for Task details.
 *
 * @param {Object}   opts     Options (optional)
 * @param {function} callback
 */
Task.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/tasks/' + this.id,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'unknown task',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Task logs
 * @param  {Object}   opts     Logs options. (optional)
 * @param  {Function} callback Callback with data
 */
Task.prototype.logs = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback, this.defaultOptions.log);

  var optsf = {
    path: '/tasks/' + this.id + '/logs?',
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    isStream: args.opts.follow || false,
    statusCodes: {
      101: true,
      200: true,
      404: 'no such container',
      500: 'server error',
      503: 'node is not part of a swarm'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};


module.exports = Task;


/***/ }),

/***/ 8300:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var DockerIgnore = __nccwpck_require__(9705);
var fs = __nccwpck_require__(9896);
var path = __nccwpck_require__(6928);
var tar = __nccwpck_require__(9705);
var zlib = __nccwpck_require__(3106);

// https://github.com/HenrikJoreteg/extend-object/blob/v0.1.0/extend-object.js

var arr = [];
var each = arr.forEach;
var slice = arr.slice;

module.exports.extend = function(obj) {
  each.call(slice.call(arguments, 1), function(source) {
    if (source) {
      for (var prop in source) {
        obj[prop] = source[prop];
      }
    }
  });
  return obj;
};

module.exports.processArgs = function(opts, callback, defaultOpts) {
  if (!callback && typeof opts === 'function') {
    callback = opts;
    opts = null;
  }
  return {
    callback: callback,
    opts: module.exports.extend({}, defaultOpts, opts)
  };
};


/**
 * Parse the given repo tag name (as a string) and break it out into repo/tag pair.
 * // if given the input http://localhost:8080/woot:latest
 * {
 *   repository: 'http://localhost:8080/woot',
 *   tag: 'latest'
 * }
 * @param {String} input Input e.g: 'repo/foo', 'ubuntu', 'ubuntu:latest'
 * @return {Object} input parsed into the repo and tag.
 */
module.exports.parseRepositoryTag = function(input) {
  var separatorPos;
  var digestPos = input.indexOf('@');
  var colonPos = input.lastIndexOf(':');
  // @ symbol is more important
  if (digestPos >= 0) {
    separatorPos = digestPos;
  } else if (colonPos >= 0) {
    separatorPos = colonPos;
  } else {
    // no colon nor @
    return {
      repository: input
    };
  }

  // last colon is either the tag (or part of a port designation)
  var tag = input.slice(separatorPos + 1);

  // if it contains a / its not a tag and is part of the url
  if (tag.indexOf('/') === -1) {
    return {
      repository: input.slice(0, separatorPos),
      tag: tag
    };
  }

  return {
    repository: input
  };
};


module.exports.prepareBuildContext = function(file, next) {
  if (file && file.context) {
    fs.readFile(path.join(file.context, '.dockerignore'), (err, data) => {
      let ignoreFn;
      let filterFn;

      if (!err) {
        const dockerIgnore = DockerIgnore({ ignorecase: false }).add(data.toString());

        filterFn = dockerIgnore.createFilter();
        ignoreFn = (path) => {
          return !filterFn(path);
        }
      }

      const entries = file.src.slice() || []

      const pack = tar.pack(file.context, {
        entries: filterFn ? entries.filter(filterFn) : entries,
        ignore: ignoreFn // Only works on directories
      });

      next(pack.pipe(zlib.createGzip()));
    })
  } else {
    next(file);
  }
}


/***/ }),

/***/ 8302:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var util = __nccwpck_require__(8300);

/**
 * Represents a volume
 * @param {Object} modem docker-modem
 * @param {String} name  Volume's name
 */
var Volume = function(modem, name) {
  this.modem = modem;
  this.name = name;
};

Volume.prototype[(__nccwpck_require__(9023).inspect).custom] = function() { return this; };

/**
 * Inspect
 * @param  {Object}   opts     Options (optional)
 * @param  {Function} callback Callback, if specified Docker will be queried.
 * @return {Object}            Name only if callback isn't specified.
 */
Volume.prototype.inspect = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'GET',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      200: true,
      404: 'no such volume',
      500: 'server error'
    }
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

/**
 * Removes the volume
 * @param  {[Object]}   opts     Remove options (optional)
 * @param  {Function} callback Callback
 */
Volume.prototype.remove = function(opts, callback) {
  var self = this;
  var args = util.processArgs(opts, callback);

  var optsf = {
    path: '/volumes/' + this.name,
    method: 'DELETE',
    abortSignal: args.opts.abortSignal,
    statusCodes: {
      204: true,
      404: 'no such volume',
      409: 'conflict',
      500: 'server error'
    },
    options: args.opts
  };

  if(args.callback === undefined) {
    return new this.modem.Promise(function(resolve, reject) {
      self.modem.dial(optsf, function(err, data) {
        if (err) {
          return reject(err);
        }
        resolve(data);
      });
    });
  } else {
    this.modem.dial(optsf, function(err, data) {
      args.callback(err, data);
    });
  }
};

module.exports = Volume;


/***/ }),

/***/ 9580:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

module.exports = __nccwpck_require__(4434)


/***/ }),

/***/ 3587:
/***/ (function (module) {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ }),

/***/ 3867:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const FixedFIFO = __nccwpck_require__(3587)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ }),

/***/ 4087:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

var fs = __nccwpck_require__(9896);

module.exports = function (filepath, split, encoding) {
  split = typeof split !== 'undefined' ? split : "\n";
  encoding = typeof encoding !== 'undefined' ? encoding : "utf8";

  var ca = [];
  var chain = fs.readFileSync(filepath, encoding);
  if(chain.indexOf("-END CERTIFICATE-") < 0 || chain.indexOf("-BEGIN CERTIFICATE-") < 0){
    throw Error("File does not contain 'BEGIN CERTIFICATE' or 'END CERTIFICATE'");
  }
  chain = chain.split(split);
  var cert = [];
  var _i, _len;
  for (_i = 0, _len = chain.length; _i < _len; _i++) {
    var line = chain[_i];
    if (!(line.length !== 0)) {
      continue;
    }
    cert.push(line);
    if (line.match(/-END CERTIFICATE-/)) {
      ca.push(cert.join(split));
      cert = [];
    }
  }
  return ca;
}


/***/ }),

/***/ 6204:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const { EventEmitter } = __nccwpck_require__(9580)
const FIFO = __nccwpck_require__(3867)
const TextDecoder = __nccwpck_require__(7934)

const StreamError = __nccwpck_require__(5657)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  pipeline,
  pipelinePromise,
  isStream,
  isStreamx,
  isEnding,
  isEnded,
  isFinishing,
  isFinished,
  isDisturbed,
  getStreamError,
  Stream,
  Writable,
  Readable,
  Duplex,
  Transform,
  // Export PassThrough for compatibility with Node.js core's stream module
  PassThrough
}


/***/ }),

/***/ 5657:
/***/ (function (module) {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ }),

/***/ 775:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__nccwpck_require__(9896).constants) || constants
} catch {
  module.exports = constants
}


/***/ }),

/***/ 5763:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const { Writable, Readable, getStreamError } = __nccwpck_require__(6204)
const FIFO = __nccwpck_require__(3867)
const b4a = __nccwpck_require__(3057)
const headers = __nccwpck_require__(8428)

const EMPTY = b4a.alloc(0)

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this._buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ }),

/***/ 8428:
/***/ (function (__unused_webpack_module, exports, __nccwpck_require__) {

const b4a = __nccwpck_require__(3057)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ }),

/***/ 6118:
/***/ (function (__unused_webpack_module, exports, __nccwpck_require__) {

exports.extract = __nccwpck_require__(5763)
exports.pack = __nccwpck_require__(861)


/***/ }),

/***/ 861:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const { Readable, Writable, getStreamError } = __nccwpck_require__(6204)
const b4a = __nccwpck_require__(3057)

const constants = __nccwpck_require__(775)
const headers = __nccwpck_require__(8428)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ }),

/***/ 7934:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const PassThroughDecoder = __nccwpck_require__(7256)
const UTF8Decoder = __nccwpck_require__(6414)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ }),

/***/ 7256:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const b4a = __nccwpck_require__(3057)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ }),

/***/ 6414:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

const b4a = __nccwpck_require__(3057)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ }),

/***/ 8938:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

// Stands where docker-modem loads `readable-stream`, a copy of Node's streams for Nodes and browsers that lack them.
module.exports = __nccwpck_require__(7075);


/***/ }),

/***/ 9705:
/***/ (function (__unused_webpack_module, exports) {

// Stands where @actions/core loads an HTTP client at its top, and dockerode ssh2, gRPC, protobuf and tar-fs,
// for features that this action does not use. Whoever reaches for one of them gets this sentence.
class NotBundled {
  constructor() {
    throw new Error("this part of dockerode or @actions/core is not bundled with sibling-services");
  }
}

exports.Client = NotBundled;
exports.Server = NotBundled;
exports.HttpClient = NotBundled;
exports.BearerCredentialHandler = NotBundled;


/***/ }),

/***/ 3495:
/***/ (function (module, __unused_webpack_exports, __nccwpck_require__) {

/* unused reexport */ __nccwpck_require__(9705);


/***/ }),

/***/ 8930:
/***/ (function (module) {

// Stands where docker-modem loads `debug`, which prints each request with the registry's password for whoever sets DEBUG.
module.exports = () => () => undefined;


/***/ }),

/***/ 4995:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _D: () => (/* binding */ actionsLog)
});

// UNUSED EXPORTS: annotationOf, asForeign, printLines

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(3838);
;// CONCATENATED MODULE: ./src/report/readable-text.ts
const CONTROL = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]|\u001b(?!\[[0-9;:]*m)/g;
function readableText(text) {
    return text.replace(/\r\n?/g, "\n").replace(CONTROL, "\ufffd");
}
function readableLine(text) {
    return readableText(text).replace(/\n/g, " ");
}

// EXTERNAL MODULE: ./src/report/without-repeats.ts
var without_repeats = __nccwpck_require__(5051);
;// CONCATENATED MODULE: ./src/actions/actions-log.ts




const MOST_OF_A_KIND = 9;
const LONGEST_ANNOTATION = 4_096;
const CUT = "\u2026 (the full text is above)";
const COMMAND = /^[\s\u0085]*::|##\[/;
const ANNOTATE = { notice: core/* notice */.lm, warning: core/* warning */.$e };
const FOREIGN = "  | ";
function actionsLog() {
    const counts = { notice: 0, warning: 0 };
    const annotate = (kind, sentence) => {
        counts[kind] += 1;
        if (counts[kind] > MOST_OF_A_KIND)
            printLines([`${kind}: ${sentence}`]);
        else
            ANNOTATE[kind](annotationOf(sentence));
    };
    return {
        info: (line) => printLines([line]),
        foreign: (lines) => {
            const each = lines.flatMap((line) => line.split(/\r\n|\r|\n/));
            printLines((0,without_repeats/* withoutRepeats */.j)(each).map(asForeign));
        },
        debug: (line) => core/* debug */.Yz(readableText(line)),
        notice: (sentence) => annotate("notice", sentence),
        warning: (sentence) => annotate("warning", sentence),
        group: (title, body) => core/* group */.Os(readableLine(title), body),
    };
}
function asForeign(line) {
    return `${FOREIGN}${line}`;
}
function annotationOf(text) {
    const readable = readableText(text);
    if (readable.length <= LONGEST_ANNOTATION)
        return readable;
    printLines(readable.split("\n"));
    return readable.slice(0, LONGEST_ANNOTATION - CUT.length) + CUT;
}
function printLines(lines) {
    const readable = lines.map(readableLine);
    const couldBeCommand = readable.some((line) => COMMAND.test(line));
    const token = (0,external_node_crypto_.randomBytes)(16).toString("hex");
    if (couldBeCommand)
        core/* info */.pq(`::stop-commands::${token}`);
    for (const line of readable)
        core/* info */.pq(line);
    if (couldBeCommand)
        core/* info */.pq(`::${token}::`);
}


/***/ }),

/***/ 3726:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __nccwpck_require__(3838);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./src/actions/unwritable-file.ts

function unwritableFile(what, error, { owner, own }) {
    const isForbidden = error instanceof Error && "code" in error && /^E(?:ACCES|PERM)$/.test(String(error.code));
    if (isForbidden && owner !== undefined && own !== undefined && owner !== own) {
        return new user_error/* UserError */.y(`this step runs as user ${own}, who may not write the runner's file for ${what}, which belongs to user ${owner}`, {
            topic: "Runner's files not writable",
            hint: `Run the job's container as root (container.options: --user root) or as that user (--user ${owner}); other actions need that too.`,
            cause: error,
        });
    }
    return new user_error/* UserError */.y(`could not write the runner's file for ${what}: ${(0,user_error/* messageOf */.b)(error)}`, {
        topic: "Runner's files not writable",
        hint: "Check for a full disk, or for files in the runner's temporary directory that this job's user may not write.",
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/actions/actions-runner.ts



function actionsRunner() {
    return {
        input(name) {
            const text = core/* getInput */.V4(name, { trimWhitespace: false });
            return text.trim() === "" ? undefined : text;
        },
        environment: () => process.env,
        setOutput: (name, value) => writing("outputs", "GITHUB_OUTPUT", () => core/* setOutput */.uH(name, value)),
        exportVariable: (name, value) => writing("environment variables", "GITHUB_ENV", () => core/* exportVariable */.dN(name, value)),
        saveState: (name, value) => writing("state", "GITHUB_STATE", () => core/* saveState */.LZ(name, value)),
        state: (name) => core/* getState */.Gu(name) || undefined,
        mask: core/* setSecret */.Pq,
        async writeSummary(markdown) {
            if (process.env.GITHUB_STEP_SUMMARY)
                await core/* summary */.z.addRaw(markdown, true).write();
        },
    };
}
function writing(what, file, write) {
    try {
        write();
    }
    catch (error) {
        throw unwritableFile(what, error, { owner: ownerOf(process.env[file]), own: process.getuid?.() });
    }
}
function ownerOf(path) {
    try {
        return path ? (0,external_node_fs_.statSync)(path).uid : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8332:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
b0: () => (/* binding */ findMain)
});
/* unused harmony exports isMainOf, parseState */
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5093);


const OF_THIS_STEP = ["GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB", "GITHUB_ACTION", "RUNNER_TEMP"];
function findMain(texts, processes) {
    for (const pid of texts.pids) {
        const main = texts.of(pid);
        const identity = isMainOf(texts.own, main) ? (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)(pid, processes) : undefined;
        if (identity === undefined)
            continue;
        const file = variable("GITHUB_STATE", main)?.slice("GITHUB_STATE=".length) ?? "";
        return { identity, saved: () => readState(file) };
    }
    return undefined;
}
function isMainOf(post, other) {
    const main = post.commandLine.replace("/post/index.js", "/main/index.js");
    if (main === post.commandLine || other.commandLine !== main)
        return false;
    return OF_THIS_STEP.every((name) => variable(name, other) === variable(name, post));
}
function variable(name, { environment }) {
    return environment.split("\0").find((entry) => entry.startsWith(`${name}=`));
}
function readState(path) {
    try {
        return parseState((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
    }
    catch {
        return {};
    }
}
function parseState(text) {
    const found = text.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm);
    return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}


/***/ }),

/***/ 2828:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
V: () => (/* binding */ readPlaceInputs),
_: () => (/* binding */ readPostInputs)
});
function readPostInputs(input, environment) {
    return {
        logs: logsPolicyOf(input("logs")?.trim()),
        mayHaveFailed: isStatusUnknown(environment) || input("job-status") !== "success",
    };
}
function readPlaceInputs(input) {
    const backend = input("backend")?.trim();
    return {
        backend: backend === "docker" || backend === "kubernetes" ? backend : "auto",
        kubernetesNamespace: input("kubernetes-namespace")?.trim(),
    };
}
function logsPolicyOf(text) {
    return text === "always" || text === "never" ? text : "on-failure";
}
function isStatusUnknown(environment) {
    return Boolean(environment.GITEA_ACTIONS) && !environment.FORGEJO_ACTIONS;
}


/***/ }),

/***/ 4733:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
c: () => (/* binding */ readJob)
});
function readJob(environment) {
    const read = (name) => environment[name] || undefined;
    return {
        front: "actions",
        repository: read("GITHUB_REPOSITORY"),
        run: read("GITHUB_RUN_ID"),
        runAttempt: read("GITHUB_RUN_ATTEMPT"),
        name: read("GITHUB_JOB"),
        step: read("GITHUB_ACTION"),
        runner: read("RUNNER_NAME"),
        actor: read("GITHUB_ACTOR"),
        server: read("GITHUB_SERVER_URL"),
        workspace: read("GITHUB_WORKSPACE"),
        temporaryFolder: read("RUNNER_TEMP"),
        containerName: read("JOB_CONTAINER_NAME"),
        operatingSystem: read("RUNNER_OS"),
        isOnGithubsRunner: environment.RUNNER_ENVIRONMENT === "github-hosted",
        pod: podOf(environment),
        daemonPatienceSeconds: patienceOf(environment),
        ownSession: undefined,
        hasUniqueNames: false,
        owner: undefined,
        pipeline: undefined,
    };
}
function podOf({ KUBERNETES_SERVICE_HOST: cluster, HOSTNAME: name }) {
    if (!cluster)
        return undefined;
    return name?.endsWith("-workflow") ? "of-container-hooks" : "of-the-runner";
}
function patienceOf({ RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: text }) {
    const seconds = Number(text);
    return seconds > 0 ? seconds : undefined;
}


/***/ }),

/***/ 8842:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
a: () => (/* binding */ chooseBackend)
});
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

function chooseBackend(wish, account, hasDaemon) {
    if (wish === "docker")
        return { kind: "docker" };
    if (wish === "kubernetes") {
        if (account !== undefined)
            return { kind: "kubernetes", account, because: "the input backend asks for it" };
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y("the input backend asks for kubernetes, but this job runs in no pod of a cluster, or in one without a service account", {
            topic: "No cluster here",
            hint: "Run the job in a pod (actions-runner-controller in kubernetes mode) whose automountServiceAccountToken is not false. A kubeconfig is not used: from outside of the cluster, pods have no address.",
        });
    }
    if (account === undefined || hasDaemon())
        return { kind: "docker" };
    return {
        kind: "kubernetes",
        account,
        because: "this job runs in a pod, and no Docker daemon is named or found",
    };
}


/***/ }),

/***/ 5923:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
AW: () => (/* binding */ describeDockerHost),
YE: () => (/* binding */ DEFAULT_SOCKET),
mB: () => (/* binding */ parseDockerHost),
xU: () => (/* binding */ parseSavedDockerHost)
});
/* unused harmony exports checkDockerHost, formatDockerHost */
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

const DEFAULT_SOCKET = "/var/run/docker.sock";
const PORT = 2375;
const TLS_PORT = 2376;
function parseDockerHost(text, source, tls) {
    return readDockerHost(text, tls) ?? notAnAddress(`${source}: `, text);
}
function checkDockerHost(text) {
    if (readDockerHost(text) === undefined)
        notAnAddress("", text);
}
function notAnAddress(whose, text) {
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${whose}"${text}" is not a Docker daemon address that this action can use`, {
        hint: "Use unix:///path/to/docker.sock, tcp://host:port or ssh://user@host.",
    });
}
function readDockerHost(text, tls) {
    if (text.startsWith("/"))
        return { kind: "socket", path: text };
    const url = urlOf(/^[a-z]+:\/\//.test(text) ? text : `tcp://${text}`);
    switch (url?.protocol) {
        case "unix:":
            if (url.hostname !== "")
                return undefined;
            return {
                kind: "socket",
                path: url.pathname === "" ? DEFAULT_SOCKET : decodeURIComponent(url.pathname),
            };
        case "tcp:":
        case "http:":
            return tcpHost(url, tls);
        case "https:":
            return tcpHost(url, tls ?? { folder: undefined, verifiesServer: true });
        case "ssh:":
            return url.hostname === "" ? undefined : sshHost(url);
        default:
            return undefined;
    }
}
function urlOf(address) {
    try {
        decodeURIComponent(address);
        return new URL(address);
    }
    catch {
        return undefined;
    }
}
function parseSavedDockerHost(text) {
    const [address = "", query] = text.split("?");
    return parseDockerHost(address, "the saved session", savedTls(new URLSearchParams(query)));
}
function formatDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return `unix://${encodeURI(host.path).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
        case "tcp": {
            const name = host.host.includes(":") ? `[${host.host}]` : host.host;
            return `tcp://${name}:${host.port}${host.tls === undefined ? "" : `?${tlsQuery(host.tls)}`}`;
        }
        case "ssh":
            return `${describeDockerHost(host)}${host.socketPath}`;
    }
}
function describeDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return host.path;
        case "tcp":
            return formatDockerHost({ ...host, tls: undefined });
        case "ssh": {
            const user = host.user === undefined ? "" : `${host.user}@`;
            return `ssh://${user}${host.host}${host.port === undefined ? "" : `:${host.port}`}`;
        }
    }
}
function tcpHost(url, tls) {
    const usualPort = { "http:": 80, "https:": 443 }[url.protocol] ?? (tls === undefined ? PORT : TLS_PORT);
    const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
    return { kind: "tcp", host: host === "" ? "127.0.0.1" : host, port: Number(url.port) || usualPort, tls };
}
function sshHost(url) {
    return {
        kind: "ssh",
        host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
        user: url.username === "" ? undefined : decodeURIComponent(url.username),
        port: url.port === "" ? undefined : Number(url.port),
        socketPath: url.pathname.length > 1 ? url.pathname : DEFAULT_SOCKET,
    };
}
function tlsQuery({ folder, verifiesServer }) {
    return new URLSearchParams({ "tls-verify": String(verifiesServer), "tls-folder": folder ?? "" });
}
function savedTls(query) {
    const verify = query.get("tls-verify");
    if (verify === null)
        return undefined;
    return { folder: query.get("tls-folder") || undefined, verifiesServer: verify !== "false" };
}


/***/ }),

/***/ 8198:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ findDockerHost),
  l: () => (/* binding */ isDaemonFound)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./src/backend/docker/daemon/docker-context.ts


function currentContext(files) {
    const configuration = readObject(`${files.folder}/config.json`, files);
    const { currentContext: name } = configuration;
    return typeof name === "string" && name !== "" ? name : undefined;
}
function readContext(name, source, files) {
    const id = (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex");
    const meta = readObject(`${files.folder}/contexts/meta/${id}/meta.json`, files);
    const endpoint = meta
        .Endpoints?.docker;
    if (typeof endpoint?.Host !== "string") {
        throw new user_error/* UserError */.y(`${source}: there is no docker context ${name} in ${files.folder}`, {
            hint: "Create it in this job (docker context create), or set DOCKER_HOST or docker-host.",
        });
    }
    const folder = `${files.folder}/contexts/tls/${id}/docker`;
    const hasTls = files.exists(folder);
    const verifiesServer = endpoint.SkipTLSVerify !== true;
    return { host: endpoint.Host, tls: hasTls ? { folder, verifiesServer } : undefined };
}
function readObject(path, files) {
    const text = files.read(path);
    try {
        const value = JSON.parse(text ?? "{}");
        if (typeof value === "object" && value !== null)
            return value;
    }
    catch {
    }
    files.warn(path, "it is not a JSON object");
    return {};
}

// EXTERNAL MODULE: ./src/backend/docker/daemon/docker-host.ts
var docker_host = __nccwpck_require__(5923);
;// CONCATENATED MODULE: ./src/backend/docker/daemon/find-docker-host.ts


function findDockerHost(input, environment, files) {
    const config = { ...files, folder: environment.DOCKER_CONFIG || files.folder };
    if (input !== undefined)
        return choice(input, "docker-host input", tlsOf(environment, config));
    const variable = environment.DOCKER_HOST;
    if (variable)
        return choice(variable, "DOCKER_HOST", tlsOf(environment, config));
    const named = environment.DOCKER_CONTEXT;
    if (named)
        return fromContext(named, "DOCKER_CONTEXT", config) ?? fromSockets(environment, files);
    const current = currentContext(config);
    const chosen = current === undefined ? undefined : fromContext(current, "current context", config);
    return chosen ?? fromSockets(environment, files);
}
function isDaemonFound({ host, source }, { exists, isFolder }) {
    return source !== "default" || (host.kind === "socket" && exists(host.path) && !isFolder(host.path));
}
function fromContext(name, source, files) {
    if (name === "default")
        return undefined;
    const context = readContext(name, source, files);
    return choice(context.host, source, context.tls);
}
function fromSockets(environment, files) {
    const sockets = usualSockets(environment, files).filter(files.exists);
    const path = sockets.find((socket) => !files.isFolder(socket)) ?? docker_host/* DEFAULT_SOCKET */.YE;
    return choice(`unix://${path}`, "default", undefined);
}
function choice(text, source, tls) {
    const host = (0,docker_host/* parseDockerHost */.mB)(text, source, tls);
    return { host, text: (0,docker_host/* describeDockerHost */.AW)(host), source };
}
function tlsOf(environment, { folder }) {
    if (!environment.DOCKER_TLS_VERIFY)
        return undefined;
    return { folder: environment.DOCKER_CERT_PATH || folder, verifiesServer: true };
}
function usualSockets(environment, { folder, userId }) {
    const runtimes = [environment.XDG_RUNTIME_DIR, userId === undefined ? undefined : `/run/user/${userId}`];
    const ofRuntime = (socket) => runtimes.flatMap((path) => (path ? [`${path}/${socket}`] : []));
    const sockets = [
        docker_host/* DEFAULT_SOCKET */.YE,
        ...ofRuntime("docker.sock"),
        `${folder}/run/docker.sock`,
        `${folder}/desktop/docker.sock`,
        ...ofRuntime("podman/podman.sock"),
        "/run/podman/podman.sock",
    ];
    return [...new Set(sockets)];
}


/***/ }),

/***/ 1615:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ dockerLeftovers)
});

// EXTERNAL MODULE: ./src/backend/docker/engine/engine-breakdown.ts
var engine_breakdown = __nccwpck_require__(9242);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __nccwpck_require__(1569);
;// CONCATENATED MODULE: ./src/backend/docker/network/leave-network.ts


const LIMIT_MS = 5_000;
async function leaveNetwork({ networkId, containerId }, { engine, log, clock }) {
    const left = await (0,limited/* limited */.T)(clock, LIMIT_MS, () => engine.networks.disconnect(networkId, containerId));
    if (left.kind === "done")
        return;
    const why = left.kind === "late" ? "the daemon took too long" : (0,user_error/* messageOf */.b)(left.error);
    log.warning(`the job's container is still on network ${networkId.slice(0, 12)}: ${why}`);
}

// EXTERNAL MODULE: ./src/ports/backend-errors.ts
var backend_errors = __nccwpck_require__(7734);
// EXTERNAL MODULE: ./src/backend/docker/engine/engine-refusal.ts
var engine_refusal = __nccwpck_require__(7053);
;// CONCATENATED MODULE: ./src/backend/docker/container/running-container.ts




const LOG_SILENCE_MS = 10_000;
function runningContainer(container, routesTo, { exec, containers, ended, ranOutOfMemory }) {
    const { id, healthcheck } = container;
    let current = container;
    const routes = routesTo(() => current);
    return {
        id,
        get ip() {
            return routes.addresses[0] ?? "";
        },
        get startedAt() {
            return current.state.startedAt;
        },
        healthcheck,
        routes,
        ended,
        ranOutOfMemory,
        exec,
        async state() {
            const now = await containers.inspect(id);
            if (now !== undefined && isSteady(now.state))
                current = now;
            return stateOf(now);
        },
        followLog: (signal) => keptLog(containers.followLog(id, { signal, silenceMs: LOG_SILENCE_MS })),
        listeners: (signal) => listenersInside(exec, signal),
    };
}
async function* keptLog(log) {
    try {
        yield* log;
    }
    catch (error) {
        if (!isRefusal(error, 501))
            throw error;
        throw new LogNotKept(error.message, {
            hint: "Remove --log-driver from `options`, or wait for something else: tcp, http, exec.",
            cause: error,
        });
    }
}
function stateOf(container) {
    if (container === undefined || container.state.isBeingRemoved)
        return undefined;
    const { state, restartCount, networks } = container;
    const addresses = networks.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).filter((address) => address !== "");
    return { ...state, restartCount, addresses };
}

// EXTERNAL MODULE: ./src/ports/mark.ts
var mark = __nccwpck_require__(307);
// EXTERNAL MODULE: ./src/request/own-prefix.ts
var own_prefix = __nccwpck_require__(7570);
;// CONCATENATED MODULE: ./src/backend/docker/labels.ts



const LABEL = {
    ...mark/* MARK */.M,
    ownerContainer: `${own_prefix/* OWN_PREFIX */.y}owner.container`,
    ownerNetwork: `${own_prefix/* OWN_PREFIX */.y}owner.network`,
    ownerWorker: `${own_prefix/* OWN_PREFIX */.y}owner.worker`,
    ownerEntry: `${own_prefix/* OWN_PREFIX */.y}owner.entry`,
    ownerPipelineNetwork: `${own_prefix/* OWN_PREFIX */.y}owner.pipeline-network`,
    ownerPipelineVolume: `${own_prefix/* OWN_PREFIX */.y}owner.pipeline-volume`,
};
function labelsOfNames({ repository, run, job }) {
    const names = { [LABEL.repository]: repository, [LABEL.run]: run, [LABEL.job]: job };
    return Object.fromEntries(Object.entries(names).filter((entry) => Boolean(entry[1])));
}
function labelsOfSession(id) {
    return { [LABEL.session]: id };
}
function labelsOf(belongings) {
    switch (belongings.kind) {
        case "session":
            return { ...labelsOfJob(belongings), ...labelsOfSession(belongings.id) };
        case "job":
            return labelsOfJob(belongings);
    }
}
function labelsOfJob(belongings) {
    const names = belongings.kind === "session" ? labelsOfNames(belongings.ofJob) : {};
    return { ...names, [LABEL.jobSession]: belongings.jobSession };
}
function sessionLabels(session, owner, about) {
    const { job } = about;
    const labels = {
        [LABEL.session]: session.id,
        [LABEL.jobSession]: session.jobSession,
        [LABEL.name]: undefined,
        [LABEL.service]: undefined,
        [LABEL.repository]: job.repository,
        [LABEL.run]: job.run,
        [LABEL.job]: job.name,
        [LABEL.step]: job.step,
        [LABEL.runner]: job.runner,
        [LABEL.expiresSeconds]: String(about.expiresSeconds),
        [LABEL.ownerContainer]: owner.containerId,
        [LABEL.ownerNetwork]: owner.networkOwnerId === owner.containerId ? undefined : owner.networkOwnerId,
        [LABEL.ownerWorker]: owner.worker && formatIdentity(owner.worker),
        [LABEL.ownerEntry]: owner.entry,
        [LABEL.ownerPipelineNetwork]: owner.pipeline?.networkId,
        [LABEL.ownerPipelineVolume]: owner.pipeline?.volume,
    };
    const own = Object.entries(labels).map(([key, value = ""]) => [key, value]);
    return { ...about.runnerLabels, ...Object.fromEntries(own) };
}
function labelsOfThing(labels, thing) {
    return { ...labels, [LABEL.name]: thing.name, [LABEL.service]: thing.service ?? "" };
}
function runnerCleanUpLabels(jobContainerLabels) {
    const own = Object.entries(jobContainerLabels).filter(([key, value]) => /^[0-9a-f]{6}$/.test(key) && value === "");
    return Object.fromEntries(own);
}

// EXTERNAL MODULE: ./src/job/session.ts
var job_session = __nccwpck_require__(2379);
;// CONCATENATED MODULE: ./src/backend/docker/ours/is-ours.ts


function isNamedByItsLabels({ name, labels }) {
    return hasSession(labels) && labels[LABEL.name] === name;
}
function isOurContainer(container, imageLabels) {
    if (!isNamedByItsLabels(container))
        return false;
    const session = container.labels[LABEL.session] ?? "";
    return imageLabels === undefined
        ? container.name.includes(container.labels[LABEL.jobSession] ?? "")
        : imageLabels[LABEL.session] !== session;
}
function isOurNetwork(network) {
    return isNamedByItsLabels(network) && network.name.includes(network.labels[LABEL.jobSession] ?? "");
}
function isOurVolume({ name, labels }) {
    return hasSession(labels) && Boolean(labels[LABEL.name]) && /^[0-9a-f]{64}$/.test(name);
}
function hasSession(labels) {
    return (0,job_session/* isSessionId */.S)(labels[LABEL.session] ?? "") && (0,job_session/* isSessionId */.S)(labels[LABEL.jobSession] ?? "");
}

;// CONCATENATED MODULE: ./src/backend/docker/ours/find-ours.ts

async function ourContainers(labels, { containers, images }) {
    const listed = await containers.list(labels);
    const isOurs = judgeContainers(images);
    const verdicts = await Promise.all(listed.map(isOurs));
    return listed.filter((_, at) => verdicts[at]);
}
function judgeContainers(images) {
    const looks = new Map();
    const labelsOfImage = (id) => {
        const look = looks.get(id) ?? images.find(id).then((image) => image?.labels);
        looks.set(id, look);
        return look;
    };
    return async (container) => isNamedByItsLabels(container) &&
        isOurContainer(container, container.imageId === "" ? undefined : await labelsOfImage(container.imageId));
}
async function ourNetworks(labels, networks) {
    return (await networks.list(labels)).filter(isOurNetwork);
}
async function ourVolumes(labels, { volumes }) {
    return (await volumes.list(labels)).filter(isOurVolume);
}

// EXTERNAL MODULE: ./src/backend/removal/removal.ts
var removal_removal = __nccwpck_require__(271);
// EXTERNAL MODULE: ./src/backend/removal/remove-repeatedly.ts
var remove_repeatedly = __nccwpck_require__(6101);
;// CONCATENATED MODULE: ./src/backend/docker/removal/removables.ts



function removableContainer(container, isOurs, { containers }) {
    return {
        kind: "container",
        noun: "container",
        name: container.name,
        async remove() {
            if (!(await isOurs(container)))
                return "foreign";
            await containers.remove(container.id);
            return "removed";
        },
    };
}
function removableVolume({ name }, { volumes }) {
    return {
        kind: "volume",
        noun: "volume",
        name,
        async remove() {
            await volumes.remove(name);
            return "removed";
        },
    };
}
function removableNetwork({ id, name }, disconnects, engine) {
    return {
        kind: "network",
        noun: "network",
        name,
        async remove() {
            const network = await engine.networks.inspect(id);
            if (network === undefined || !isOurNetwork(network))
                return "foreign";
            await emptyAndRemove(network, disconnects, engine);
            return "removed";
        },
    };
}
async function emptyAndRemove(network, disconnects, engine) {
    const jobContainer = network.labels[LABEL.ownerNetwork] || network.labels[LABEL.ownerContainer];
    if (jobContainer)
        await engine.networks.disconnect(network.id, jobContainer);
    try {
        await engine.networks.remove(network.id);
    }
    catch (error) {
        const holders = (await engine.networks.inspect(network.id))?.containerIds ?? [];
        if (holders.length === 0)
            throw error;
        if (disconnects !== "anybody")
            throw new removal_removal/* HeldByOthers */.Wi(`${await namesOf(holders, engine)} is still connected to it`);
        await Promise.all(holders.map((id) => engine.networks.disconnect(network.id, id)));
        await engine.networks.remove(network.id);
    }
}
async function namesOf(containerIds, engine) {
    const containers = await Promise.all(containerIds.map((id) => engine.containers.inspect(id)));
    return containers.map((container, at) => `container ${container?.name ?? containerIds[at]}`).join(", ");
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/remove-session.ts





function removeBelongings(belongings, engine, patience) {
    return (0,remove_repeatedly/* removeRepeatedly */.K)(async () => {
        const containers = await removeContainers(belongings, engine);
        const others = await Promise.all([
            removeVolumes(belongings, engine),
            patience.network === "kept" ? removal_removal/* NOTHING_FOUND */.dO : removeNetworks(belongings, engine),
        ]);
        return (0,removal_removal/* joined */.oR)([containers, ...others]);
    }, patience);
}
function removeContainers(belongings, engine) {
    return (0,removal_removal/* unlessFailed */.OJ)("containers", async () => {
        const containers = await engine.containers.list(labelsOf(belongings));
        const isOurs = judgeContainers(engine.images);
        return (0,removal_removal/* removeEach */.O0)(containers.map((container) => removableContainer(container, isOurs, engine)));
    });
}
function removeVolumes(belongings, engine) {
    return (0,removal_removal/* unlessFailed */.OJ)("volumes", async () => {
        const volumes = await ourVolumes(labelsOf(belongings), engine);
        return (0,removal_removal/* removeEach */.O0)(volumes.map((volume) => removableVolume(volume, engine)));
    });
}
function removeNetworks(belongings, engine) {
    return (0,removal_removal/* unlessFailed */.OJ)("networks", async () => {
        const ofJob = labelsOfJob(belongings);
        const networks = await ourNetworks(ofJob, engine.networks);
        if (networks.length === 0 || (await ourContainers(ofJob, engine)).length > 0)
            return removal_removal/* NOTHING_FOUND */.dO;
        return (0,removal_removal/* removeEach */.O0)(networks.map((network) => removableNetwork(network, "job-container", engine)));
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/docker-inventory.ts




const WORDS = {
    host: "the daemon",
    here: "on this daemon",
    unit: "container",
    network: "network",
};
function dockerInventory(engine) {
    const { containers } = engine;
    return {
        words: WORDS,
        async services(of) {
            return (await ourContainers(labelsOf(of), engine)).map(({ id, name, labels }) => ({
                id,
                name: labels[LABEL.service] || name,
                step: labels[LABEL.step] ?? "",
                wholeLog: () => containers.wholeLog(id),
                followLog: (signal) => containers.followLog(id, { signal, silenceMs: Number.POSITIVE_INFINITY }),
            }));
        },
        hasSession: async (sessionId) => (await containers.list(labelsOfSession(sessionId))).length > 0,
        state: async (serviceId) => stateOf(await containers.inspect(serviceId)),
        lastLogLines: (serviceId, lines) => containers.lastLogLines(serviceId, lines),
        remove: (belongings, patience) => removeBelongings(belongings, engine, patience),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/look-at-things.ts

async function ourThings(labels, engine) {
    const [containers, networks, volumes] = await Promise.all([
        ourContainers(labels, engine),
        ourNetworks(labels, engine.networks),
        ourVolumes(labels, engine),
    ]);
    return { containers, networks, volumes };
}
function asLabelled({ containers, networks, volumes }) {
    return [...containers, ...[...networks, ...volumes].map((thing) => ({ ...thing, isRunning: false }))];
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/find-lost-sessions.ts


async function findLostSessions({ jobSession, names }, step, engine) {
    const ids = asLabelled(await ourThings(labelsOfNames(names), engine))
        .filter(({ labels }) => (labels[LABEL.step] ?? "") === (step ?? ""))
        .map(({ labels }) => labels[LABEL.session] ?? "");
    return [...new Set(ids)].map((id) => ({ kind: "session", id, jobSession, ofJob: names }));
}

// EXTERNAL MODULE: ./src/waiting/at-most.ts
var at_most = __nccwpck_require__(4884);
;// CONCATENATED MODULE: ./src/backend/docker/removal/group-by-job.ts


function groupByJob(things) {
    const jobs = new Map();
    for (const thing of things) {
        const jobSession = thing.labels[LABEL.jobSession] ?? "";
        const session = thing.labels[LABEL.session] ?? "";
        if (!(0,job_session/* isSessionId */.S)(jobSession) || !(0,job_session/* isSessionId */.S)(session))
            continue;
        const sessions = jobs.get(jobSession) ?? new Map();
        sessions.set(session, extend(sessions.get(session), thing));
        jobs.set(jobSession, sessions);
    }
    return [...jobs].map(([jobSession, sessions]) => ({ jobSession, sessions: [...sessions.values()] }));
}
function extend(known, thing) {
    return {
        labels: known?.labels ?? thing.labels,
        hasRunningContainer: (known?.hasRunningContainer ?? false) || thing.isRunning,
        youngestEpochSeconds: Math.max(known?.youngestEpochSeconds ?? 0, thing.createdEpochSeconds),
    };
}

// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __nccwpck_require__(5093);
;// CONCATENATED MODULE: ./src/backend/docker/removal/decide-orphan.ts
function decideOrphan(traces) {
    const { ownerContainer, ownerPipeline, worker, isWorkerAlive, ageSeconds } = traces;
    if (ownerContainer === "gone")
        return orphaned("its job's container is gone");
    if (ownerPipeline === "gone")
        return orphaned("its pipeline is gone");
    if (isWorkerAlive === false)
        return orphaned("its runner's worker process is gone");
    if (worker !== undefined && isBeforeOwnBoot(worker, traces))
        return orphaned("the machine has booted since");
    const isThere = ownerContainer === "there" || ownerPipeline === "there";
    if (!isThere && isWorkerAlive === undefined && ageSeconds > traces.expiresSeconds)
        return orphaned(whyExpired(traces));
    return { kind: "alive" };
}
function whyExpired({ ownerContainer, ownerPipeline }) {
    if (ownerContainer === "idle")
        return "its job's container runs nothing";
    return ownerPipeline === "idle" ? "no step of its pipeline runs" : "it has expired";
}
function isBeforeOwnBoot(worker, traces) {
    return (worker.bootId !== traces.bootId &&
        traces.isDaemonLocal &&
        !traces.hasRunningContainer &&
        traces.ageSeconds > traces.uptimeSeconds);
}
function orphaned(because) {
    return { kind: "orphaned", because };
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/owner-traces.ts



async function fateOfJob({ sessions }, witness) {
    const traces = await Promise.all(sessions.map((session) => tracesOf(session, witness)));
    const fates = traces.map(decideOrphan);
    return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };
}
function judgeOwnerContainer(container, labels) {
    if (container === undefined)
        return "gone";
    const { state, isExecuting } = container;
    if (!state.isRunning && !state.isRestarting)
        return "idle";
    const hasStepsExecuted = labels[LABEL.ownerEntry] === "exec" && !labels[LABEL.ownerWorker];
    return hasStepsExecuted && !isExecuting ? "idle" : "there";
}
async function tracesOf({ labels, hasRunningContainer, youngestEpochSeconds }, witness) {
    const { processes, isDaemonLocal } = witness;
    const containerId = labels[LABEL.ownerContainer];
    const worker = (0,worker_process/* parseIdentity */.aZ)(labels[LABEL.ownerWorker] ?? "");
    const ownerContainer = containerId ? await witness.ownerContainer(containerId, labels) : "none";
    const ownerPipeline = await witness.ownerPipeline(labels);
    const isWorkerAlive = worker && (0,worker_process/* isAlive */._n)(worker, processes);
    const isDecided = ownerContainer === "gone" || ownerPipeline === "gone" || isWorkerAlive !== undefined;
    return {
        ownerContainer,
        ownerPipeline,
        worker,
        isWorkerAlive,
        bootId: processes.bootId(),
        uptimeSeconds: processes.uptimeSeconds(),
        isDaemonLocal,
        hasRunningContainer,
        ageSeconds: isDecided ? 0 : (await witness.nowEpochSeconds()) - youngestEpochSeconds,
        expiresSeconds: Number(labels[LABEL.expiresSeconds] || Number.POSITIVE_INFINITY),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/find-suspects.ts






async function findSuspects(ownJobSession, engine, witness) {
    const ours = { [LABEL.session]: "" };
    const [networks, volumes] = await Promise.all([
        ourNetworks(ours, engine.networks),
        ourVolumes(ours, engine),
    ]);
    const containers = await engine.containers.list({});
    const ids = new Set(containers.map(({ id }) => id));
    const things = { containers: containers.filter(isNamedByItsLabels), networks, volumes };
    const others = groupByJob(asLabelled(things)).filter(({ jobSession }) => jobSession !== ownJobSession);
    const ownerContainer = async (id) => (ids.has(id) ? "idle" : "gone");
    const fates = await Promise.all(others.map((job) => fateOfJob(job, { ...witness, ownerContainer })));
    return others.filter((_, at) => fates[at]?.kind === "orphaned").map(({ jobSession }) => jobSession);
}

// EXTERNAL MODULE: ./src/backend/removal/is-too-young.ts
var is_too_young = __nccwpck_require__(9149);
;// CONCATENATED MODULE: ./src/backend/docker/removal/owner-pipeline.ts

async function judgePipeline(labels, { containers, networks, volumes }) {
    const networkId = labels[LABEL.ownerPipelineNetwork];
    if (!networkId)
        return "none";
    const network = await networks.inspect(networkId);
    if (network === undefined || (await isVolumeGone(labels, volumes)))
        return "gone";
    const there = await Promise.all(network.containerIds.map((id) => containers.inspect(id)));
    const jobSession = labels[LABEL.jobSession];
    return there.some((one) => one !== undefined && one.labels[LABEL.jobSession] !== jobSession)
        ? "there"
        : "idle";
}
function networksOfEndedPipelines(services, { networks, volumes }) {
    const byId = new Map(services.map(({ labels }) => [labels[LABEL.ownerPipelineNetwork], labels]));
    return [...byId].flatMap(([id, labels]) => {
        if (!id)
            return [];
        return {
            kind: "network",
            noun: "network",
            name: id.slice(0, 12),
            async remove() {
                const network = await networks.inspect(id);
                const isHeld = network === undefined || network.containerIds.length > 0;
                if (isHeld || !(await isVolumeGone(labels, volumes)))
                    return "foreign";
                await networks.remove(id);
                return "removed";
            },
        };
    });
}
async function isVolumeGone(labels, volumes) {
    const volume = labels[LABEL.ownerPipelineVolume];
    return Boolean(volume) && !(await volumes.exists(volume ?? ""));
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/sweep.ts












const MOST_JOBS_AT_ONCE = 4;
const LIMIT_PER_JOB_MS = 10_000;
async function sweep(ownJobSession, tools) {
    const { engine, signal } = tools;
    const witness = witnessOf(tools);
    const suspects = await findSuspects(ownJobSession, engine, witness);
    const found = await (0,at_most/* atMost */.T)(MOST_JOBS_AT_ONCE, suspects, async (jobSession) => signal.aborted ? "nothing" : sweepJob(jobSession, { ...tools, witness }));
    if (signal.aborted)
        return "unfinished";
    return found.includes("something") ? "done" : "nothing-found";
}
async function sweepJob(jobSession, tools) {
    const { log, clock, signal } = tools;
    let because = "";
    const round = () => lookJudgeAndRemove(jobSession, tools, (reason) => {
        because = reason;
    });
    const removal = await (0,remove_repeatedly/* removeRepeatedly */.K)(() => (0,removal_removal/* unlessFailed */.OJ)("leftovers", round), {
        clock,
        untilMs: clock.nowMs() + LIMIT_PER_JOB_MS,
        quietMs: 0,
        signal,
    });
    const count = removal.containers + removal.networks + removal.volumes;
    if (count > 0)
        log.info(`removed ${count} leftovers of job session ${jobSession}: ${because}`);
    const failures = signal.aborted ? [] : removal.failures;
    for (const failure of failures)
        log.info(`could not remove a leftover of job session ${jobSession}: ${failure}`);
    return because === "" && failures.length === 0 ? "nothing" : "something";
}
async function lookJudgeAndRemove(jobSession, judging, onOrphan) {
    const { engine } = judging;
    const { fate, things } = await judgeJob(jobSession, judging);
    if (fate.kind === "alive")
        return removal_removal/* NOTHING_FOUND */.dO;
    onOrphan(fate.because);
    const { containers, volumes, networks } = things;
    if (containers.length > 0) {
        const isOurs = judgeContainers(engine.images);
        return (0,removal_removal/* joined */.oR)([
            await (0,removal_removal/* removeEach */.O0)(containers.map((one) => removableContainer(one, isOurs, engine))),
            await (0,removal_removal/* removeEach */.O0)(networksOfEndedPipelines(containers, engine)),
        ]);
    }
    return (0,removal_removal/* joined */.oR)([
        await (0,removal_removal/* removeEach */.O0)(volumes.map((one) => removableVolume(one, engine))),
        await (0,removal_removal/* removeEach */.O0)(networks.map((one) => removableNetwork(one, "anybody", engine))),
    ]);
}
async function judgeJob(jobSession, { engine, witness, leastAgeSeconds = 0 }) {
    const things = await ourThings({ [LABEL.jobSession]: jobSession }, engine);
    const labelled = asLabelled(things);
    const created = labelled.map(({ createdEpochSeconds }) => createdEpochSeconds);
    const [job] = groupByJob(labelled);
    if (job === undefined)
        return { fate: { kind: "alive" }, things };
    if (leastAgeSeconds > 0 && (0,is_too_young/* isTooYoung */.D)(created, await witness.nowEpochSeconds(), leastAgeSeconds))
        return { fate: { kind: "alive" }, things };
    return { fate: await fateOfJob(job, witness), things };
}
function witnessOf({ engine, processes, isDaemonLocal, }) {
    let asked;
    return {
        processes,
        isDaemonLocal,
        ownerPipeline: (labels) => judgePipeline(labels, engine),
        ownerContainer: async (id, labels) => judgeOwnerContainer(await engine.containers.inspect(id), labels),
        nowEpochSeconds() {
            asked ??= engine.clockEpochSeconds();
            return asked;
        },
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/list-orphans.ts



async function listOrphans(ownJobSession, tools) {
    const witness = witnessOf(tools);
    const suspects = await findSuspects(ownJobSession, tools.engine, witness);
    const orphans = await (0,at_most/* atMost */.T)(MOST_JOBS_AT_ONCE, suspects, async (jobSession) => {
        const { fate, things } = await judgeJob(jobSession, { ...tools, witness });
        if (fate.kind === "alive")
            return [];
        const named = (noun, all) => all.map(({ name }) => ({ noun, name, because: fate.because }));
        return [
            ...named("container", things.containers),
            ...named("network", things.networks),
            ...named("volume", things.volumes),
        ];
    });
    return orphans.flat();
}

;// CONCATENATED MODULE: ./src/backend/docker/docker-leftovers.ts






const OUT_OF_REACH = ["EACCES", "ENOENT"];
function dockerLeftovers(tools) {
    const { engine } = tools;
    return {
        ...dockerInventory(engine),
        async lostSessions(job, step) {
            try {
                await engine.about();
            }
            catch (error) {
                if (!(error instanceof engine_breakdown/* EngineBreakdown */.u) || !OUT_OF_REACH.includes(error.code))
                    throw error;
                return { kind: "out-of-reach", because: error.code };
            }
            return { kind: "found", belongings: await findLostSessions(job, step, engine) };
        },
        async leave() {
            const joined = tools.joined();
            if (joined !== undefined)
                await leaveNetwork(joined, tools);
        },
        sweep: (ownJobSession, signal, leastAgeSeconds) => sweep(ownJobSession, { ...tools, signal, leastAgeSeconds }),
        orphans: (ownJobSession, leastAgeSeconds) => listOrphans(ownJobSession, { ...tools, leastAgeSeconds }),
    };
}


/***/ }),

/***/ 2282:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ connectEngine)
});

// UNUSED EXPORTS: negotiate

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./src/backend/docker/engine/api-version.ts
function isOlder(apiVersion, other) {
    const [major = 0, minor = 0] = apiVersion.split(".").map(Number);
    const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/answer-shape.ts
class WrongShape extends Error {
    constructor(place, expected) {
        super(`${place === "" ? "it" : place} is not ${expected}`);
    }
}
const anything = () => undefined;
const string = (value, place = "") => typeof value === "string" ? value : refuse(place, "a text");
const bool = (value, place = "") => typeof value === "boolean" ? value : refuse(place, "true or false");
const number = (value, place = "") => typeof value === "number" ? value : refuse(place, "a number");
const moment = (value, place = "") => {
    const ms = Date.parse(string(value, place));
    return Number.isNaN(ms) ? refuse(place, "a date") : Math.floor(ms / 1_000);
};
function maybe(shape) {
    return (value, place = "") => (value === undefined || value === null ? undefined : shape(value, place));
}
function array(shape) {
    return (value, place = "") => {
        const items = value ?? [];
        if (!Array.isArray(items))
            return refuse(place, "a list");
        return items.map((item, at) => shape(item, `${place}[${at}]`));
    };
}
function dictionary(shape) {
    return (value, place = "") => {
        const entries = Object.entries(objectOf(value ?? {}, place));
        return Object.fromEntries(entries.map(([name, one]) => [name, shape(one, inside(place, name))]));
    };
}
function object(fields) {
    return (value, place = "") => {
        const given = objectOf(value, place);
        const read = Object.entries(fields).map(([name, shape]) => [
            name,
            shape(given[name], inside(place, name)),
        ]);
        return Object.fromEntries(read);
    };
}
function objectOf(value, place) {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : refuse(place, "an object");
}
function inside(place, name) {
    return place === "" ? name : `${place}.${name}`;
}
function refuse(place, expected) {
    throw new WrongShape(place, expected);
}

// EXTERNAL MODULE: ./src/backend/docker/engine/engine-refusal.ts
var engine_refusal = __nccwpck_require__(7053);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/can-be-name.ts
function canBeName(idOrName) {
    return !idOrName.includes("/") && !/^\.*$/.test(idOrName);
}

;// CONCATENATED MODULE: ./src/request/container-port.ts
function tcpPort(number) {
    return { number, protocol: "tcp" };
}
function formatContainerPort({ number, protocol }) {
    return `${number}/${protocol}`;
}
function parseContainerPort(text) {
    const [, digits = "", protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? [];
    if (digits === "" || Number(digits) > 65_535)
        return undefined;
    return { number: Number(digits), protocol: protocol.toLowerCase() };
}
function isSameContainerPort(one, other) {
    return one.number === other.number && one.protocol === other.protocol;
}
function isTcp({ protocol }) {
    return protocol === "tcp";
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/healthcheck.ts

const healthcheck = maybe(object({ Test: array(string), Timeout: maybe(number) }));
function healthcheckFacts(given, shell) {
    if (given === undefined || given.Test.length === 0)
        return undefined;
    return {
        test: given.Test,
        ...(shell === undefined ? {} : { shell }),
        timeoutMs: given.Timeout ? given.Timeout / 1_000_000 : undefined,
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/container-facts.ts



const state = object({
    Status: maybe(string),
    Dead: maybe(bool),
    Running: bool,
    Restarting: maybe(bool),
    ExitCode: number,
    OOMKilled: maybe(bool),
    StartedAt: maybe(string),
    FinishedAt: maybe(string),
    Health: maybe(object({ Status: maybe(string) })),
});
const endpoint = object({
    NetworkID: maybe(string),
    IPAddress: maybe(string),
    GlobalIPv6Address: maybe(string),
    MacAddress: maybe(string),
    Aliases: array(string),
});
const bindings = array(object({ HostIp: maybe(string), HostPort: maybe(string) }));
const containerInspect = object({
    Id: string,
    Name: string,
    Image: string,
    HostnamePath: maybe(string),
    HostsPath: maybe(string),
    ResolvConfPath: maybe(string),
    GraphDriver: maybe(object({ Data: maybe(object({ UpperDir: maybe(string) })) })),
    RestartCount: maybe(number),
    ExecIDs: array(string),
    State: state,
    Config: object({
        Hostname: maybe(string),
        Labels: dictionary(string),
        Healthcheck: healthcheck,
        Shell: maybe(array(string)),
    }),
    HostConfig: object({ NetworkMode: string }),
    Mounts: array(object({ Source: maybe(string), Destination: string })),
    NetworkSettings: object({ Networks: dictionary(endpoint), Ports: dictionary(bindings) }),
});
function containerFacts(container) {
    return {
        id: container.Id,
        name: container.Name.replace(/^\//, ""),
        imageId: container.Image,
        labels: container.Config.Labels,
        state: containerState(container.State),
        networkMode: container.HostConfig.NetworkMode,
        hostname: container.Config.Hostname ?? "",
        filePaths: [container.HostnamePath, container.HostsPath, container.ResolvConfPath].filter(isGiven),
        rootLayer: container.GraphDriver?.Data?.UpperDir ?? "",
        healthcheck: healthcheckFacts(container.Config.Healthcheck, container.Config.Shell),
        networks: Object.entries(container.NetworkSettings.Networks).map(endpointFacts),
        mounts: container.Mounts.map(({ Source = "", Destination }) => ({
            source: Source,
            destination: Destination,
        })),
        publishedPorts: Object.entries(container.NetworkSettings.Ports).flatMap(publishedPorts),
        restartCount: container.RestartCount ?? 0,
        isExecuting: container.ExecIDs.length > 0,
    };
}
function isGiven(path) {
    return path !== undefined && path !== "";
}
function containerState(given) {
    return {
        isRunning: given.Running,
        isRestarting: given.Restarting ?? false,
        isBeingRemoved: given.Status === "removing" || given.Dead === true,
        exitCode: given.ExitCode,
        isOutOfMemory: given.OOMKilled ?? false,
        startedAt: given.StartedAt ?? "",
        finishedAt: given.FinishedAt ?? "",
        health: healthOf(given.Health?.Status),
    };
}
function healthOf(status) {
    switch (status) {
        case "healthy":
        case "unhealthy":
        case "starting":
            return status;
        default:
            return "none";
    }
}
function endpointFacts([networkName, given]) {
    return {
        networkName,
        networkId: given.NetworkID ?? "",
        ipv4: given.IPAddress ?? "",
        ipv6: given.GlobalIPv6Address ?? "",
        macAddress: given.MacAddress ?? "",
        aliases: given.Aliases,
    };
}
function publishedPorts([key, given]) {
    const containerPort = parseContainerPort(key);
    if (containerPort === undefined)
        return [];
    return given.flatMap(({ HostIp = "", HostPort = "" }) => /^\d+$/.test(HostPort) ? [{ containerPort, hostIp: HostIp, hostPort: Number(HostPort) }] : []);
}

// EXTERNAL MODULE: ./src/backend/output-tail.ts
var output_tail = __nccwpck_require__(4601);
// EXTERNAL MODULE: ./src/backend/docker/engine/engine-breakdown.ts
var engine_breakdown = __nccwpck_require__(9242);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/read-stream.ts

class NotInTime extends Error {
}
class TooLong extends Error {
}
async function readAll(stream, mostBytes, signal) {
    (0,external_node_stream_.addAbortSignal)(signal, stream);
    return (await collect(stream, mostBytes)).toString("utf8");
}
async function collect(stream, mostBytes) {
    const { bytes, isWhole } = await readAtMost(stream, mostBytes);
    if (!isWhole)
        throw new TooLong(`it is longer than ${Math.floor(mostBytes / 1_024)} KiB`);
    return bytes;
}
async function readAtMost(stream, mostBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > mostBytes)
            return { bytes: Buffer.concat(chunks).subarray(0, mostBytes), isWhole: false };
    }
    return { bytes: Buffer.concat(chunks), isWhole: true };
}
const LONGEST_TIMER_MS = 2 ** 31 - 1;
async function* withIdleLimit(stream, idleMs, explain) {
    const limitMs = Math.min(idleMs, LONGEST_TIMER_MS);
    const endIdle = () => stream.destroy(new NotInTime(`nothing more arrived within ${idleMs / 1_000} s`));
    let idle = setTimeout(endIdle, limitMs);
    try {
        for await (const chunk of stream) {
            clearTimeout(idle);
            yield chunk;
            idle = setTimeout(endIdle, limitMs);
        }
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        clearTimeout(idle);
        stream.destroy();
    }
}
async function* piecesWithin(ms, stream) {
    const untilMs = performance.now() + ms;
    for await (const piece of stream) {
        yield piece;
        if (performance.now() > untilMs)
            return;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/answer-deadline.ts

class AnswerDeadline {
    #late = new AbortController();
    #timer;
    signal = this.#late.signal;
    constructor(limitMs) {
        const why = new NotInTime(`no answer within ${limitMs / 1_000} s`);
        this.#timer = setTimeout(() => this.#late.abort(why), limitMs);
    }
    renew() {
        this.#timer.refresh();
    }
    end() {
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./src/backend/login/registry-auth.ts
function registryAuth({ username, password, identityToken }) {
    return base64Url(JSON.stringify({ username, password, identitytoken: identityToken }));
}
function secretsOfLogin(login) {
    const plain = [login.password, login.identityToken ?? ""].filter((secret) => secret !== "");
    return [...new Set([...plain, ...encodedForms(login)])];
}
const SHORTEST_FORM = 8;
function encodedForms(credentials) {
    const { username, password, identityToken } = credentials;
    const secrets = [password, identityToken].filter((secret) => secret !== undefined);
    const forms = [
        registryAuth(credentials),
        base64(`${username}:${password}`),
        ...secrets.flatMap((secret) => [
            base64(secret),
            base64Url(secret),
            encodeURIComponent(secret),
            JSON.stringify(secret).slice(1, -1),
        ]),
    ];
    const unpadded = forms.map((form) => form.replace(/=+$/, ""));
    return [...new Set(unpadded)].filter((form) => !secrets.includes(form) && form.length >= SHORTEST_FORM);
}
function base64(text) {
    return Buffer.from(text).toString("base64");
}
function base64Url(text) {
    return base64(text).replaceAll("+", "-").replaceAll("/", "_");
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/engine-call.ts

function requestOf({ method, path, query = {}, body, registryCredentials }, rest) {
    const parameters = Object.entries(query).map(([name, value]) => [
        name,
        typeof value === "object" ? JSON.stringify(value) : String(value),
    ]);
    const question = parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`;
    const version = rest.apiVersion === undefined ? "" : `/v${rest.apiVersion}`;
    return {
        method,
        path: `${version}${path}${question}`,
        headers: {
            ...(body === undefined ? {} : { "Content-Type": "application/json" }),
            ...(rest.archive === undefined ? {} : { "Content-Type": "application/tar" }),
            ...(registryCredentials === undefined ? {} : { "X-Registry-Auth": registryAuth(registryCredentials) }),
        },
        body: rest.archive ?? (body && JSON.stringify(body)),
        signal: rest.signal,
    };
}
function nameOfCall({ method, path }) {
    return `${method} ${path.replace(/\/[0-9a-f]{64}\b/, "/{id}")}`;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/read-refusal.ts

const MOST_BYTES = 8 << 20;
const MOST_CHARACTERS = 600;
async function readRefusal(answer) {
    const target = answer.headers.location;
    if (target !== undefined) {
        answer.destroy();
        return `it redirects to ${oneLine(target)}, which this action does not follow`;
    }
    const { bytes } = await readAtMost(answer, MOST_BYTES);
    const reason = reasonIn(bytes.toString("utf8"));
    return reason === "" ? "without a reason" : oneLine(reason);
}
function oneLine(words) {
    const line = words
        .slice(0, 4 * MOST_CHARACTERS)
        .replace(/\s+/g, " ")
        .trim();
    return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}\u2026` : line;
}
function reasonIn(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === "string" ? message : body;
    }
    catch {
        return body;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/turnstile.ts
class Turnstile {
    #most;
    #running = 0;
    #waiting = new Set();
    constructor(most) {
        this.#most = most;
    }
    async pass(signal, work) {
        signal.throwIfAborted();
        if (this.#running < this.#most)
            this.#running += 1;
        else
            await this.#turn(signal);
        try {
            return await work();
        }
        finally {
            this.#leave();
        }
    }
    #turn(signal) {
        return new Promise((resolve, reject) => {
            const giveUp = () => {
                this.#waiting.delete(enter);
                reject(signal.reason);
            };
            const enter = () => {
                this.#waiting.delete(enter);
                signal.removeEventListener("abort", giveUp);
                resolve();
            };
            this.#waiting.add(enter);
            signal.addEventListener("abort", giveUp, { once: true });
        });
    }
    #leave() {
        const [next] = this.#waiting;
        if (next === undefined)
            this.#running -= 1;
        else
            next();
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/engine-api.ts











const REPEAT_AFTER_MS = [100, 400];
const CALLS_AT_ONCE = { questions: 16, changes: 10 };
const MOST_ANSWER_BYTES = 32 << 20;
class EngineApi {
    #dial;
    #limits;
    #questions = new Turnstile(CALLS_AT_ONCE.questions);
    #changes = new Turnstile(CALLS_AT_ONCE.changes);
    #apiVersion;
    constructor(dial, limits) {
        this.#dial = dial;
        this.#limits = limits;
    }
    pinVersion(apiVersion) {
        this.#apiVersion = apiVersion;
    }
    do(call) {
        return this.json(call, anything);
    }
    async json(call, shape) {
        const ended = this.#endOf(call);
        const turnstile = call.method === "GET" ? this.#questions : this.#changes;
        for (let attempt = 0;; attempt += 1) {
            try {
                return await turnstile.pass(ended, () => this.#ask(call, shape));
            }
            catch (error) {
                const pauseMs = REPEAT_AFTER_MS[attempt];
                if (pauseMs === undefined || !isWorthRepeating(call, error))
                    throw error;
                await (0,promises_.setTimeout)(pauseMs, undefined, { signal: ended }).catch(() => ended.throwIfAborted());
            }
        }
    }
    async stream(call, idleMs = this.#limits.idleMs) {
        const deadline = new AnswerDeadline(Math.min(idleMs, this.#limitOf(call)));
        const ended = this.#endOf(call);
        const signal = AbortSignal.any([deadline.signal, ended]);
        try {
            const answer = await this.#send(call, call.archive, signal);
            return withIdleLimit(answer, idleMs, (cause) => explain(call, cause, signal, ended));
        }
        catch (error) {
            throw explain(call, error, signal, ended);
        }
        finally {
            deadline.end();
        }
    }
    async #ask(call, shape) {
        const deadline = new AnswerDeadline(this.#limitOf(call));
        const ended = this.#endOf(call);
        const signal = AbortSignal.any([deadline.signal, ended]);
        try {
            const archive = call.archive && external_node_stream_.Readable.from(noticing(call.archive, () => deadline.renew()));
            const answer = await this.#send(call, archive, signal);
            return shape(parseAnswer(await readAll(answer, MOST_ANSWER_BYTES, signal)));
        }
        catch (error) {
            throw explain(call, error, signal, ended);
        }
        finally {
            deadline.end();
        }
    }
    async #send(call, archive, signal) {
        const beganMs = performance.now();
        const answer = await this.#dial(requestOf(call, { apiVersion: this.#apiVersion, archive, signal }));
        const statusCode = answer.statusCode ?? 0;
        this.#limits.onAnswer?.(nameOfCall(call), statusCode, performance.now() - beganMs);
        if ((statusCode >= 200 && statusCode < 300) || statusCode === 304)
            return answer;
        throw new engine_refusal/* EngineRefusal */.n(nameOfCall(call), await readRefusal(answer), statusCode);
    }
    #limitOf({ method }) {
        return method === "GET" ? this.#limits.askMs : this.#limits.changeMs;
    }
    #endOf({ signal }) {
        return AbortSignal.any([signal, this.#limits.signal].filter((one) => one !== undefined));
    }
}
async function* noticing(pieces, onPiece) {
    for await (const piece of pieces) {
        onPiece();
        yield piece;
    }
}
function isWorthRepeating({ method }, error) {
    if (method !== "GET")
        return false;
    return (0,engine_refusal/* isRefusal */.v)(error, 503) || (error instanceof engine_breakdown/* EngineBreakdown */.u && !isFinal(error));
}
function isFinal({ code, cause }) {
    const isAnswered = cause instanceof NotInTime || cause instanceof TooLong || cause instanceof WrongShape;
    return isAnswered || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(code);
}
function explain(call, error, signal, ended) {
    if (ended.aborted && ended.reason instanceof Error)
        return ended.reason;
    if (error instanceof engine_refusal/* EngineRefusal */.n || error instanceof engine_breakdown/* EngineBreakdown */.u)
        return error;
    if (error instanceof user_error/* UserError */.y)
        return error;
    const isUnreadable = error instanceof WrongShape || error instanceof TooLong || error instanceof SyntaxError;
    if (isUnreadable)
        return new engine_breakdown/* UnreadableAnswer */.y(nameOfCall(call), error);
    return new engine_breakdown/* EngineBreakdown */.u(nameOfCall(call), signal.aborted ? signal.reason : error);
}
async function unlessMissing(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,engine_refusal/* isRefusal */.v)(error, 404))
            return undefined;
        throw error;
    }
}
function parseAnswer(body) {
    return body === "" || body.trim() === "OK" ? undefined : JSON.parse(body);
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/output-frames.ts
const HEADER_BYTES = 8;
async function* withoutFrames(output) {
    let header = Buffer.alloc(0);
    let payloadBytes = 0;
    let isFramed = true;
    for await (const chunk of output) {
        let rest = chunk;
        while (rest.length > 0 && isFramed) {
            if (payloadBytes > 0) {
                const payload = rest.subarray(0, payloadBytes);
                payloadBytes -= payload.length;
                rest = rest.subarray(payload.length);
                yield payload;
                continue;
            }
            const missing = HEADER_BYTES - header.length;
            header = Buffer.concat([header, rest.subarray(0, missing)]);
            rest = rest.subarray(missing);
            if (header.length < HEADER_BYTES)
                break;
            isFramed = isHeader(header);
            if (!isFramed)
                yield header;
            payloadBytes = isFramed ? header.readUInt32BE(4) : 0;
            header = Buffer.alloc(0);
        }
        if (!isFramed && rest.length > 0)
            yield rest;
    }
    if (header.length > 0)
        yield header;
}
function isHeader(bytes) {
    return bytes.readUInt8(0) <= 2 && bytes.readUIntBE(1, 3) === 0;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/container-logs.ts





const MOST_TAIL_BYTES = 1 << 20;
const FEW_LINES = 100;
const LAST_LINES_MS = 10_000;
async function lastLogLines(api, id, lines) {
    for (let asked = FEW_LINES;; asked *= 4) {
        const read = await readOutput(api, id, Math.min(asked, lines));
        if (asked >= lines || read.isCut)
            return read.lines;
    }
}
async function readOutput(api, id, lines) {
    const output = await unlessMissing(outputOf(api, id, { tail: lines }));
    if (output === undefined)
        return { lines: [], isCut: false };
    return (0,output_tail/* readTailLines */.m)(piecesWithin(LAST_LINES_MS, output), { lines, bytes: MOST_TAIL_BYTES });
}
async function* wholeLog(api, id) {
    const output = await unlessMissing(outputOf(api, id, undefined));
    if (output !== undefined)
        yield* output;
}
async function* followLog(api, id, { signal, silenceMs }) {
    try {
        yield* await outputOf(api, id, { follow: true }, { signal, idleMs: silenceMs });
    }
    catch (error) {
        const isSilent = error instanceof engine_breakdown/* EngineBreakdown */.u && error.cause instanceof NotInTime;
        if (!isSilent)
            throw error;
    }
}
async function outputOf(api, id, extent, { signal, idleMs } = {}) {
    const query = { stdout: true, stderr: true, ...extent };
    const path = `/containers/${id}/logs`;
    const call = { method: "GET", path, query, ...(signal === undefined ? {} : { signal }) };
    return withoutFrames(await api.stream(call, idleMs));
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/exec.ts




const created = object({ Id: string });
const execInspect = object({ ExitCode: maybe(number) });
const KEPT_OUTPUT_BYTES = 4096;
const LONGEST_SILENCE_MS = 3_600_000;
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;
async function runInContainer(api, containerId, argv, signal) {
    try {
        const body = { Cmd: argv, AttachStdout: true, AttachStderr: true };
        const path = `/containers/${containerId}/exec`;
        const { Id } = await api.json({ method: "POST", path, body, signal }, created);
        const output = await startAndRead(api, Id, signal);
        const { ExitCode } = await api.json({ method: "GET", path: `/exec/${Id}/json`, signal }, execInspect);
        return resultOf(ExitCode ?? 0, output);
    }
    catch (error) {
        if ((0,engine_refusal/* isRefusal */.v)(error, 404, 409))
            return { kind: "not-running", reason: error.message };
        if ((0,engine_refusal/* isRefusal */.v)(error, 400, 500) && CANNOT_RUN.test(error.message)) {
            return { kind: "cannot-run", reason: error.message };
        }
        if ((0,engine_refusal/* isRefusal */.v)(error, 500))
            return { kind: "not-running", reason: error.message };
        throw error;
    }
}
async function startAndRead(api, execId, signal) {
    const call = {
        method: "POST",
        path: `/exec/${execId}/start`,
        body: { Detach: false, Tty: false },
        signal,
    };
    const stream = await api.stream(call, LONGEST_SILENCE_MS);
    const { tail } = await (0,output_tail/* readTail */.Z)(withoutFrames(stream), KEPT_OUTPUT_BYTES);
    return tail.toString("utf8").trim();
}
function resultOf(exitCode, output) {
    const isRuntimeError = (exitCode === 126 || exitCode === 127) && output.includes("OCI runtime exec failed");
    return isRuntimeError ? { kind: "cannot-run", reason: output } : { kind: "exited", exitCode, output };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/filters.ts
function filters(wanted) {
    return {
        ...(wanted.type === undefined ? {} : { type: wanted.type }),
        ...(wanted.event === undefined ? {} : { event: wanted.event }),
        label: Object.entries(wanted.label).map(([key, value]) => (value === "" ? key : `${key}=${value}`)),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/first-file-of-tar.ts
const BLOCK_BYTES = 512;
const REGULAR = "0";
function firstFileOfTar(archive) {
    let at = 0;
    while (at + BLOCK_BYTES <= archive.length) {
        const header = archive.subarray(at, at + BLOCK_BYTES);
        if (header[0] === 0)
            return undefined;
        const sizeBytes = Number.parseInt(header.toString("latin1", 124, 136), 8);
        const start = at + BLOCK_BYTES;
        if (header.toString("latin1", 156, 157) === REGULAR)
            return archive.toString("utf8", start, start + sizeBytes);
        at = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/json-lines.ts
const MOST_LINE_CHARACTERS = 1 << 20;
async function* readJsonLines(stream, shape) {
    let rest = "";
    let isTooLong = false;
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
            if (!isTooLong)
                yield* parsed(line, shape);
            isTooLong = false;
        }
        isTooLong ||= rest.length > MOST_LINE_CHARACTERS;
        if (isTooLong)
            rest = "";
    }
    if (!isTooLong)
        yield* parsed(rest, shape);
}
function* parsed(line, shape) {
    if (line.trim() === "")
        return;
    try {
        yield shape(JSON.parse(line));
    }
    catch {
    }
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = require("node:stream/promises");
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __nccwpck_require__(6118);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/pack-archive.ts



function packArchive(entries) {
    const pack = tar_stream.pack();
    addAll(entries, pack).then(() => pack.finalize(), (error) => pack.destroy(error));
    return external_node_stream_.Readable.from(pack);
}
async function addAll(entries, pack) {
    for (const entry of entries) {
        const { mode, uid, gid } = entry;
        const header = { name: entry.path.replace(/^\/+/, ""), mode, uid, gid };
        switch (entry.kind) {
            case "folder":
                pack.entry({ ...header, type: "directory" });
                break;
            case "link":
                pack.entry({ ...header, type: "symlink", linkname: entry.target });
                break;
            case "file":
                await (0,external_node_stream_promises_namespaceObject.pipeline)(entry.read(), pack.entry({ ...header, type: "file", size: entry.sizeBytes }));
                break;
        }
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-containers.ts












const api_containers_created = object({ Id: string });
const containerSummary = object({
    Id: string,
    Names: array(string),
    Image: maybe(string),
    ImageID: maybe(string),
    Labels: dictionary(string),
    State: maybe(string),
    Created: number,
    HostConfig: maybe(object({ NetworkMode: maybe(string) })),
    NetworkSettings: maybe(object({ Networks: dictionary(object({ IPAddress: maybe(string) })) })),
});
const summaries = array(containerSummary);
const containerEvent = object({
    Action: maybe(string),
    Actor: object({ ID: string, Attributes: maybe(object({ exitCode: maybe(string) })) }),
});
const KILL_LIMIT_MS = 2_000;
const MOST_FILE_BYTES = 1 << 20;
const api_containers_LONGEST_SILENCE_MS = 86_400_000;
function apiContainers(api) {
    return {
        async create({ name, platform, body }) {
            const query = { name, ...(platform === undefined ? {} : { platform }) };
            const call = { method: "POST", path: "/containers/create", query, body };
            return (await api.json(call, api_containers_created)).Id;
        },
        async start(id) {
            await api.do({ method: "POST", path: `/containers/${id}/start` });
        },
        async inspect(idOrName) {
            if (!canBeName(idOrName))
                return undefined;
            const path = `/containers/${encodeURIComponent(idOrName)}/json`;
            const container = await unlessMissing(api.json({ method: "GET", path }, containerInspect));
            return container && containerFacts(container);
        },
        async list(labels) {
            const query = { all: true, filters: filters({ label: labels }) };
            const listed = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
            return listed.map(listedContainer);
        },
        async running() {
            const running = await api.json({ method: "GET", path: "/containers/json" }, summaries);
            return running.map((summary) => ({
                id: summary.Id,
                name: nameOf(summary),
                image: summary.Image ?? "",
                networkMode: summary.HostConfig?.NetworkMode ?? "",
                addresses: Object.values(summary.NetworkSettings?.Networks ?? {}).flatMap(({ IPAddress }) => IPAddress ? [IPAddress] : []),
            }));
        },
        async readFile(id, path) {
            const call = { method: "GET", path: `/containers/${id}/archive`, query: { path } };
            const stream = await unlessMissing(api.stream(call));
            return stream && firstFileOfTar(await collect(stream, MOST_FILE_BYTES));
        },
        async findPortHolder(hostPort) {
            const query = { filters: { publish: [String(hostPort)] } };
            const holders = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
            return holders[0] && { name: nameOf(holders[0]), image: holders[0].Image ?? "" };
        },
        remove: (id) => removeContainer(api, id),
        async putFiles(id, entries) {
            const path = `/containers/${id}/archive`;
            await api.do({ method: "PUT", path, query: { path: "/" }, archive: packArchive(entries) });
        },
        exec: (id, argv, { signal }) => runInContainer(api, id, argv, signal),
        lastLogLines: (id, lines) => lastLogLines(api, id, lines),
        wholeLog: (id) => wholeLog(api, id),
        followLog: (id, until) => followLog(api, id, until),
        async watchEvents(labels, { onEnd, onOutOfMemory }, signal) {
            const query = { filters: filters({ type: ["container"], event: ["die", "oom"], label: labels }) };
            const stream = await api.stream({ method: "GET", path: "/events", query, signal }, api_containers_LONGEST_SILENCE_MS);
            const read = async () => {
                for await (const { Action, Actor } of readJsonLines(stream, containerEvent)) {
                    if (Action === "oom")
                        onOutOfMemory(Actor.ID);
                    else
                        onEnd(Actor.ID, exitCodeOf(Actor));
                }
            };
            read().catch(() => { });
        },
    };
}
function exitCodeOf({ Attributes }) {
    const exitCode = Number.parseInt(Attributes?.exitCode ?? "", 10);
    return Number.isNaN(exitCode) ? undefined : exitCode;
}
function listedContainer(summary) {
    return {
        id: summary.Id,
        name: nameOf(summary),
        imageId: summary.ImageID ?? "",
        labels: summary.Labels,
        isRunning: summary.State === "running",
        createdEpochSeconds: summary.Created,
    };
}
function nameOf({ Names, Id }) {
    const name = Names.find((name) => name.lastIndexOf("/") <= 0) ?? Id.slice(0, 12);
    return name.replace(/^\//, "");
}
async function removeContainer(api, id) {
    const signal = AbortSignal.timeout(KILL_LIMIT_MS);
    await Promise.allSettled([api.do({ method: "POST", path: `/containers/${id}/kill`, signal })]);
    try {
        await api.do({ method: "DELETE", path: `/containers/${id}`, query: { force: true, v: true } });
    }
    catch (error) {
        if (!(0,engine_refusal/* isRefusal */.v)(error, 404, 409))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-images.ts





const imageInspect = object({
    Id: string,
    RepoDigests: array(string),
    Architecture: maybe(string),
    Metadata: maybe(object({ LastTagTime: maybe(string) })),
    Config: maybe(object({
        ExposedPorts: dictionary(anything),
        Volumes: dictionary(anything),
        Env: array(string),
        Labels: dictionary(string),
    })),
});
const pullLine = object({
    id: maybe(string),
    status: maybe(string),
    progressDetail: maybe(object({ current: maybe(number), total: maybe(number), units: maybe(string) })),
    error: maybe(string),
    errorDetail: maybe(object({ message: maybe(string) })),
});
const ANY_SILENCE_MS = 86_400_000;
function apiImages(api) {
    return {
        async find(reference) {
            const path = `/images/${encodeURIComponent(reference)}/json`;
            const image = await unlessMissing(api.json({ method: "GET", path }, imageInspect));
            return image && imageFacts(image);
        },
        pull: (request) => pull(api, request),
    };
}
function imageFacts(image) {
    const exposedPorts = Object.keys(image.Config?.ExposedPorts ?? {}).flatMap((key) => parseContainerPort(key) ?? []);
    return {
        exposedPorts: exposedPorts.sort((a, b) => a.number - b.number),
        volumes: Object.keys(image.Config?.Volumes ?? {}),
        environment: image.Config?.Env ?? [],
        id: image.Id,
        architecture: image.Architecture ?? "",
        digests: image.RepoDigests,
        digest: image.RepoDigests[0]?.split("@")[1],
        hasDigestOfStore: image.RepoDigests.some((reference) => reference.endsWith(`@${image.Id}`)),
        taggedAt: image.Metadata?.LastTagTime ?? "",
        labels: image.Config?.Labels ?? {},
    };
}
async function pull(api, request) {
    const call = {
        method: "POST",
        path: "/images/create",
        query: {
            fromImage: request.reference,
            ...(request.platform === undefined ? {} : { platform: request.platform }),
        },
        ...(request.credentials === undefined ? {} : { registryCredentials: request.credentials }),
        signal: request.signal,
    };
    const stream = await api.stream(call, ANY_SILENCE_MS);
    for await (const line of readJsonLines(stream, pullLine)) {
        const failure = line.errorDetail?.message ?? line.error;
        if (failure !== undefined)
            throw new Error(oneLine(failure));
        if (line.status !== undefined)
            request.onProgress(progressLine(line.status, line));
    }
}
function progressLine(status, { id, progressDetail }) {
    const { current, total, units } = progressDetail ?? {};
    const counted = units === "s" ? "seconds" : "current";
    return {
        status: oneLine(status),
        ...(id === undefined ? {} : { id: oneLine(id) }),
        ...(current === undefined ? {} : { [counted]: current }),
        ...(total === undefined ? {} : { total }),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/epoch-seconds.ts
function epochSeconds(createdAt) {
    const ms = Date.parse(createdAt ?? "");
    return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.floor(ms / 1_000);
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-networks.ts






const api_networks_created = object({ Id: string });
const networkInspect = object({
    Id: string,
    Name: string,
    Driver: string,
    Created: maybe(string),
    Scope: maybe(string),
    Internal: maybe(bool),
    Attachable: maybe(bool),
    Labels: dictionary(string),
    IPAM: maybe(object({ Config: array(object({ Gateway: maybe(string), Subnet: maybe(string) })) })),
    Options: dictionary(string),
    Containers: dictionary(object({})),
});
function apiNetworks(api) {
    return {
        async create(plan) {
            const body = {
                Name: plan.name,
                Driver: "bridge",
                CheckDuplicate: true,
                Labels: plan.labels,
                ...(plan.subnet === undefined ? {} : { IPAM: { Config: [{ Subnet: plan.subnet }] } }),
                Internal: plan.isInternal ?? false,
                Options: {
                    ...(plan.mtu === undefined ? {} : { "com.docker.network.driver.mtu": String(plan.mtu) }),
                    ...(plan.bridgeName === undefined ? {} : { "com.docker.network.bridge.name": plan.bridgeName }),
                },
            };
            return (await api.json({ method: "POST", path: "/networks/create", body }, api_networks_created)).Id;
        },
        async inspect(idOrName) {
            if (!canBeName(idOrName))
                return undefined;
            const path = `/networks/${encodeURIComponent(idOrName)}`;
            const network = await unlessMissing(api.json({ method: "GET", path }, networkInspect));
            return network && networkFacts(network);
        },
        async list(labels) {
            const query = { filters: filters({ label: labels }) };
            const networks = await api.json({ method: "GET", path: "/networks", query }, array(networkInspect));
            return networks.map(networkFacts);
        },
        async connect(networkId, containerId, options) {
            const priority = options.gatewayPriority;
            const body = {
                Container: containerId,
                EndpointConfig: priority === undefined ? {} : { GwPriority: priority },
            };
            try {
                await api.do({ method: "POST", path: `/networks/${networkId}/connect`, body });
            }
            catch (error) {
                if (!(0,engine_refusal/* isRefusal */.v)(error, 403))
                    throw error;
            }
        },
        async disconnect(networkId, containerId) {
            const body = { Container: containerId, Force: true };
            try {
                await api.do({ method: "POST", path: `/networks/${networkId}/disconnect`, body });
            }
            catch (error) {
                if (!(0,engine_refusal/* isRefusal */.v)(error, 403, 404) && !isNotConnected(error))
                    throw error;
            }
        },
        async remove(id) {
            await unlessMissing(api.do({ method: "DELETE", path: `/networks/${id}` }));
        },
    };
}
function isNotConnected(thrown) {
    return (0,engine_refusal/* isRefusal */.v)(thrown, 500) && /not connected/.test(thrown.message);
}
function firstAddress(subnet) {
    const [, network, last] = subnet.match(/^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/) ?? [];
    return network === undefined ? [] : [`${network}.${Number(last) + 1}`];
}
function networkFacts(network) {
    const addresses = network.IPAM?.Config ?? [];
    return {
        id: network.Id,
        name: network.Name,
        driver: network.Driver,
        labels: network.Labels,
        gateways: addresses.flatMap(({ Gateway, Subnet = "" }) => Gateway || firstAddress(Subnet)),
        subnets: addresses.flatMap(({ Subnet }) => Subnet ?? []),
        options: network.Options,
        isInternal: network.Internal ?? false,
        isSwarmWide: network.Scope === "swarm",
        isAttachable: network.Attachable ?? false,
        createdEpochSeconds: epochSeconds(network.Created),
        containerIds: Object.keys(network.Containers),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-volumes.ts




const volumeList = object({
    Volumes: array(object({ Name: string, Labels: dictionary(string), CreatedAt: maybe(string) })),
});
function apiVolumes(api) {
    return {
        async list(labels) {
            const query = { filters: filters({ label: labels }) };
            const answer = await api.json({ method: "GET", path: "/volumes", query }, volumeList);
            return answer.Volumes.map((volume) => ({
                name: volume.Name,
                labels: volume.Labels,
                createdEpochSeconds: epochSeconds(volume.CreatedAt),
            }));
        },
        async exists(name) {
            const path = `/volumes/${encodeURIComponent(name)}`;
            return (await unlessMissing(api.json({ method: "GET", path }, object({ Name: string })))) !== undefined;
        },
        async remove(name) {
            await unlessMissing(api.do({ method: "DELETE", path: `/volumes/${encodeURIComponent(name)}` }));
        },
    };
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./node_modules/docker-modem/lib/http.js
var http = __nccwpck_require__(9167);
var http_default = /*#__PURE__*/__nccwpck_require__.n(http);
// EXTERNAL MODULE: ./node_modules/dockerode/lib/docker.js
var docker = __nccwpck_require__(9040);
var docker_default = /*#__PURE__*/__nccwpck_require__.n(docker);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/tls-material.ts



function readTlsMaterial({ folder, verifiesServer }) {
    if (folder === undefined)
        return { rejectUnauthorized: verifiesServer };
    const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => readIfThere((0,external_node_path_.join)(folder, name)));
    if (ca === undefined && cert === undefined) {
        throw new user_error/* UserError */.y(`the daemon requires TLS, but ${folder} contains neither ca.pem nor cert.pem`, {
            hint: "Set DOCKER_CERT_PATH to the directory with ca.pem, cert.pem and key.pem, and make it visible in this job.",
        });
    }
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
        rejectUnauthorized: verifiesServer,
    };
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return undefined;
        throw new user_error/* UserError */.y(`the certificate ${path} cannot be read: ${(0,user_error/* messageOf */.b)(error)}`, {
            hint: "Make the files in DOCKER_CERT_PATH readable for this job's user.",
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/tcp-agent.ts




function tcpAgent(host) {
    const address = { host: host.host, port: host.port };
    const material = host.tls && readTlsMaterial(host.tls);
    const agent = new external_node_http_namespaceObject.Agent();
    agent.createConnection = () => {
        if (material === undefined)
            return (0,external_node_net_.connect)(address);
        const servername = (0,external_node_net_.isIP)(host.host) === 0 ? { servername: host.host } : {};
        return (0,external_node_tls_namespaceObject.connect)({ ...address, ...material, ...servername });
    };
    return agent;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/dial.ts






const IDLE_CONNECTION_MS = 5_000;
const ANY_STATUS = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [100 + at, true]));
Object.assign((http_default()), { http: (external_node_http_default()), https: (external_node_https_default()) });
function dialTo(host) {
    const options = optionsFor(host);
    const { modem } = withoutDockerHost(() => new (docker_default())(options));
    return ({ method, path, headers, body, signal }) => new Promise((resolve, reject) => {
        const call = {
            path: path.includes("?") ? `${path}?` : path,
            method,
            headers: { ...headers },
            isStream: true,
            statusCodes: ANY_STATUS,
            abortSignal: signal,
            ...(body === undefined ? {} : { file: typeof body === "string" ? Buffer.from(body) : body }),
        };
        modem.dial(call, (error, answer) => error === null ? resolve(answer) : reject(error));
    });
}
function optionsFor(host) {
    switch (host.kind) {
        case "socket": {
            const agent = new external_node_http_namespaceObject.Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
            return withoutDefaults({ socketPath: host.path, agent: unprinted(agent) });
        }
        case "tcp":
            return withoutDefaults({ socketPath: "/", agent: unprinted(tcpAgent(host)) });
        case "ssh":
            throw new Error("a daemon behind ssh is dialled through its forwarded socket");
    }
}
function unprinted(agent) {
    return Object.assign(agent, { [external_node_util_namespaceObject.inspect.custom]: () => "Agent" });
}
function withoutDefaults(options) {
    const nothing = { host: undefined, port: undefined, ca: undefined, cert: undefined, key: undefined };
    const plain = { ...nothing, timeout: undefined, protocol: "http", pathPrefix: "/", sshOptions: {} };
    return { ...plain, ...options };
}
function withoutDockerHost(make) {
    const { DOCKER_HOST: chosen } = process.env;
    delete process.env.DOCKER_HOST;
    try {
        return make();
    }
    finally {
        if (chosen !== undefined)
            process.env.DOCKER_HOST = chosen;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/connect-engine.ts









const NEWEST_KNOWN_API = "1.51";
const OLDEST_API = "1.41";
const version = object({
    Version: string,
    ApiVersion: string,
    MinAPIVersion: maybe(string),
    Arch: maybe(string),
    Platform: maybe(object({ Name: maybe(string) })),
    Components: array(object({ Name: string })),
});
const clock = object({ SystemTime: moment });
const rootlessness = object({ SecurityOptions: array(string), Rootless: maybe(bool) });
const LIMITS = { askMs: 20_000, changeMs: 60_000, idleMs: 20_000 };
function connectEngine(host, limits = {}) {
    const api = new EngineApi(dialTo(host), { ...LIMITS, ...limits });
    return {
        images: apiImages(api),
        containers: apiContainers(api),
        networks: apiNetworks(api),
        volumes: apiVolumes(api),
        async about() {
            const answer = await api.json({ method: "GET", path: "/version" }, version);
            api.pinVersion(negotiate(answer));
            const facts = engineFacts(answer);
            return facts.isPodman ? { ...facts, isRootless: await isRootlessPodman(api) } : facts;
        },
        async clockEpochSeconds() {
            return (await api.json({ method: "GET", path: "/info" }, clock)).SystemTime;
        },
    };
}
async function isRootlessPodman(api) {
    const info = await api.json({ method: "GET", path: "/info" }, rootlessness);
    return info.Rootless === true || info.SecurityOptions.includes("name=rootless");
}
function negotiate(version) {
    if (isOlder(version.ApiVersion, OLDEST_API)) {
        throw new user_error/* UserError */.y(`Docker ${version.Version} speaks API ${version.ApiVersion}, but this action needs ${OLDEST_API} or newer`, { hint: "Update the daemon to Docker 20.10 or newer." });
    }
    const oldest = version.MinAPIVersion ?? OLDEST_API;
    if (isOlder(NEWEST_KNOWN_API, oldest))
        return oldest;
    return isOlder(version.ApiVersion, NEWEST_KNOWN_API) ? version.ApiVersion : NEWEST_KNOWN_API;
}
function engineFacts(version) {
    const components = version.Components.map((component) => component.Name);
    return {
        version: version.Version,
        apiVersion: version.ApiVersion,
        operatingSystem: version.Platform?.Name ?? "",
        architecture: version.Arch ?? "",
        isRootless: components.includes("rootlesskit"),
        isPodman: components.includes("Podman Engine"),
    };
}


/***/ }),

/***/ 9242:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
u: () => (/* binding */ EngineBreakdown),
y: () => (/* binding */ UnreadableAnswer)
});
var _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7734);
var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7495);


class EngineBreakdown extends _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unanswered */ .X {
    call;
    code;
    constructor(call, cause, words = brokenOff(call, cause)) {
        super(words.message, { hint: words.hint, cause });
        this.call = call;
        this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    }
}
class UnreadableAnswer extends EngineBreakdown {
    constructor(call, cause) {
        super(call, cause, {
            message: `the answer to ${call} did not come from a Docker daemon: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`,
            hint: "Check what answers at the daemon's address, and any proxy between this job and the daemon.",
        });
    }
}
function brokenOff(call, cause) {
    return {
        message: `lost the connection to the Docker daemon during ${call}: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`,
        hint: "Check the daemon's own log, and whether it was restarted or its machine is overloaded.",
    };
}


/***/ }),

/***/ 7053:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
n: () => (/* binding */ EngineRefusal),
v: () => (/* binding */ isRefusal)
});
var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5332);

class EngineRefusal extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P {
    call;
    reason;
    statusCode;
    constructor(call, reason, statusCode) {
        super(`the daemon refused ${call}: ${reason} (${statusCode})`, {
            hint: "See the daemon's own log for more.",
        });
        this.call = call;
        this.reason = reason;
        this.statusCode = statusCode;
    }
}
function isRefusal(thrown, ...statusCodes) {
    return thrown instanceof EngineRefusal && statusCodes.includes(thrown.statusCode);
}


/***/ }),

/***/ 4360:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
Y5: () => (/* binding */ JOINED_STATE_NAME),
fl: () => (/* binding */ parseJoinedNetwork)
});
/* unused harmony export formatJoinedNetwork */
const JOINED_STATE_NAME = "joined-network";
function formatJoinedNetwork({ networkId, containerId }) {
    return `${networkId} ${containerId}`;
}
function parseJoinedNetwork(state) {
    const [, networkId, containerId] = state?.match(/^([0-9a-f]{64}) ([0-9a-f]{64})$/) ?? [];
    return networkId === undefined || containerId === undefined ? undefined : { networkId, containerId };
}


/***/ }),

/***/ 6436:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
X: () => (/* binding */ chooseNamespace)
});
function chooseNamespace({ access, namespace: ownNamespace, accountName }, namespace, because) {
    const account = { kind: "service-account", namespace: ownNamespace, name: accountName };
    return { access, namespace: namespace ?? ownNamespace, ownNamespace, account, because };
}


/***/ }),

/***/ 3465:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
e: () => (/* binding */ parseSavedNamespace)
});
/* unused harmony export formatNamespace */
const SCHEME = "kubernetes:";
function formatNamespace(namespace) {
    return `${SCHEME}${namespace}`;
}
function parseSavedNamespace(saved) {
    return saved?.startsWith(SCHEME) ? saved.slice(SCHEME.length) : undefined;
}


/***/ }),

/***/ 3421:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
R: () => (/* binding */ serviceAccount)
});
const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
function serviceAccount(environment, readFile) {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = environment;
    if (!host)
        return undefined;
    const token = () => readFile(`${FOLDER}/token`)?.trim() || undefined;
    const namespace = readFile(`${FOLDER}/namespace`)?.trim();
    if (!namespace || token() === undefined)
        return undefined;
    const authority = readFile(`${FOLDER}/ca.crt`);
    const accountName = nameIn(token() ?? "");
    return { namespace, accountName, access: { host, port: Number(port), authority, token } };
}
function nameIn(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
        return String(claims.sub).match(/^system:serviceaccount:[^:]+:([^:]+)$/)?.[1] ?? "default";
    }
    catch {
        return "default";
    }
}


/***/ }),

/***/ 4601:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
Z: () => (/* binding */ readTail),
m: () => (/* binding */ readTailLines)
});
async function readTail(output, mostBytes) {
    const kept = Buffer.allocUnsafe(2 * mostBytes);
    let length = 0;
    let isWhole = true;
    for await (const chunk of output) {
        isWhole &&= length + chunk.length <= mostBytes;
        const piece = chunk.subarray(-mostBytes);
        if (length + piece.length > kept.length) {
            kept.copyWithin(0, length - mostBytes, length);
            length = mostBytes;
        }
        length += piece.copy(kept, length);
    }
    return { tail: kept.subarray(Math.max(0, length - mostBytes), length), isWhole };
}
const CUT = "\u2026";
const MOST_LINE_CHARACTERS = 10_000;
async function readTailLines(output, limits) {
    const { tail, isWhole } = await readTail(output, limits.bytes);
    const [first = "", ...others] = tail.toString("utf8").split(/[\r\n]+/);
    const lines = [isWhole ? first : `${CUT}${first}`, ...others]
        .map((line) => withoutBeginning(line.trimEnd()))
        .filter((line) => line !== "")
        .slice(-limits.lines);
    return { lines, isCut: !isWhole };
}
function withoutBeginning(line) {
    return line.length > MOST_LINE_CHARACTERS ? `${CUT}${line.slice(-MOST_LINE_CHARACTERS)}` : line;
}


/***/ }),

/***/ 5332:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
P: () => (/* binding */ Refusal)
});
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

class Refusal extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

/***/ 9149:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
D: () => (/* binding */ isTooYoung)
});
function isTooYoung(createdEpochSeconds, nowEpochSeconds, leastAgeSeconds) {
    return createdEpochSeconds.some((created) => Number.isNaN(created) || nowEpochSeconds - created < leastAgeSeconds);
}


/***/ }),

/***/ 271:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
O0: () => (/* binding */ removeEach),
OJ: () => (/* binding */ unlessFailed),
Wi: () => (/* binding */ HeldByOthers),
dO: () => (/* binding */ NOTHING_FOUND),
oR: () => (/* binding */ joined)
});
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);
var _waiting_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4884);
var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5332);



const NOTHING_FOUND = { removed: [], failures: [], isWorthRepeating: false };
const MOST_AT_ONCE = 8;
async function removeEach(removables) {
    const rounds = await (0,_waiting_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .T)(MOST_AT_ONCE, removables, removeOne);
    return joined(rounds);
}
async function removeOne(removable) {
    const { kind, noun, name } = removable;
    try {
        const outcome = await removable.remove();
        return outcome === "foreign" ? NOTHING_FOUND : { ...NOTHING_FOUND, removed: [{ kind, name }] };
    }
    catch (error) {
        return failed(`${noun} ${name}`, error);
    }
}
async function unlessFailed(what, work) {
    try {
        return await work();
    }
    catch (error) {
        return failed(what, error);
    }
}
function joined(rounds) {
    return {
        removed: rounds.flatMap(({ removed }) => removed),
        failures: rounds.flatMap(({ failures }) => failures),
        isWorthRepeating: rounds.some(({ isWorthRepeating }) => isWorthRepeating),
    };
}
function failed(what, error) {
    return {
        removed: [],
        failures: [`${what}: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`],
        isWorthRepeating: isBackendsTrouble(error),
    };
}
function isBackendsTrouble(error) {
    if (error instanceof HeldByOthers)
        return false;
    return !(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P) || error.statusCode >= 500;
}
class HeldByOthers extends Error {
}


/***/ }),

/***/ 6101:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
K: () => (/* binding */ removeRepeatedly)
});
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
const MOST_REFUSED_ROUNDS = 3;
async function removeRepeatedly(lookAndRemove, patience) {
    const { clock, untilMs, quietMs, signal } = patience;
    const removed = new Map();
    let quietSinceMs;
    let pauseMs = PAUSE_MS;
    for (let refusedRounds = 0;;) {
        const round = await lookAndRemove();
        const hasFoundNew = round.removed.some((thing) => !removed.has(keyOf(thing)));
        for (const thing of round.removed)
            removed.set(keyOf(thing), thing.kind);
        const hasFound = round.removed.length > 0;
        const hasFailed = round.failures.length > 0;
        const nowMs = clock.nowMs();
        if (hasFailed && !round.isWorthRepeating)
            refusedRounds += 1;
        quietSinceMs = hasFound || hasFailed ? undefined : (quietSinceMs ?? nowMs);
        const isQuiet = quietSinceMs !== undefined && nowMs - quietSinceMs >= quietMs;
        const total = sum(removed, round);
        patience.onRound?.(total);
        if (signal?.aborted)
            return total;
        if (isQuiet || refusedRounds >= MOST_REFUSED_ROUNDS || nowMs >= untilMs)
            return total;
        if (hasFoundNew && !hasFailed)
            continue;
        await clock.sleep(Math.min(pauseMs, untilMs - nowMs), signal).catch(() => { });
        pauseMs = Math.min(2 * pauseMs, hasFailed ? LONGEST_PAUSE_MS : 2 * PAUSE_MS);
    }
}
function keyOf({ kind, name }) {
    return `${kind} ${name}`;
}
function sum(removed, { failures }) {
    const count = (wanted) => [...removed.values()].filter((kind) => kind === wanted).length;
    return {
        containers: count("container"),
        networks: count("network"),
        volumes: count("volume"),
        failures,
    };
}


/***/ }),

/***/ 1799:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
c: () => (/* binding */ identifyJob)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _worker_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5093);


const NAMES = ["repository", "run", "runAttempt", "name", "runner"];
function identifyJob({ job, processes, surroundings }) {
    const worker = (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .findWorker */ .KS)(processes);
    const init = (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)(1, processes);
    const isSeen = worker === undefined ? surroundings.isInContainer : (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .servesOneJob */ .G7)(worker, processes);
    const isCertain = job.hasUniqueNames || isSeen;
    const folder = isCertain ? "" : (job.temporaryFolder ?? job.workspace ?? "");
    const ofProcesses = worker === undefined
        ? [init && (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIdentity */ .gZ)(init), surroundings.mountNamespace]
        : [(0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIdentity */ .gZ)(worker)];
    const facts = [
        ...(job.hasUniqueNames ? [] : ofProcesses),
        ...NAMES.map((name) => job[name] ?? ""),
        folder,
        ...(job.ownSession === undefined ? [] : [job.ownSession]),
    ];
    const names = { repository: job.repository, run: job.run, job: job.name };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(facts)).digest("hex");
    return { jobSession: digest.slice(0, 12), isCertain, names };
}


/***/ }),

/***/ 2379:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
S: () => (/* binding */ isSessionId)
});
/* unused harmony export newSession */
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function newSession(jobSession) {
    return { id: randomBytes(6).toString("hex"), jobSession };
}
function isSessionId(text) {
    return /^[0-9a-f]{12}$/.test(text);
}


/***/ }),

/***/ 5093:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
G7: () => (/* binding */ servesOneJob),
KS: () => (/* binding */ findWorker),
_n: () => (/* binding */ isAlive),
aZ: () => (/* binding */ parseIdentity),
gZ: () => (/* binding */ formatIdentity),
ls: () => (/* binding */ identify)
});
/* unused harmony exports findEntry, ageSecondsOf */
const TICKS_PER_SECOND = 100;
const WORKERS = ["Runner.Worker", "act", "act_runner", "gitea-runner", "forgejo-runner"];
const WORKER_OF_ONE_JOB = "Runner.Worker";
function findWorker(processes) {
    let pid = parentOf(processes.stat(processes.ownPid));
    while (pid > 0) {
        const stat = processes.stat(pid);
        if (WORKERS.includes(nameOf(stat)))
            return identify(pid, processes);
        pid = parentOf(stat);
    }
    return undefined;
}
function servesOneJob(worker, processes) {
    return nameOf(processes.stat(worker.pid)) === WORKER_OF_ONE_JOB;
}
function findEntry(processes) {
    let pid = processes.ownPid;
    for (;;) {
        const stat = processes.stat(pid);
        if (stat === undefined)
            return undefined;
        const parent = parentOf(stat);
        if (parent === 0)
            return pid === 1 ? undefined : "exec";
        pid = parent;
    }
}
function identify(pid, processes) {
    const startTime = fieldsAfterName(processes.stat(pid))[19];
    if (startTime === undefined)
        return undefined;
    return { pid, startTime, pidNamespace: processes.pidNamespace(), bootId: processes.bootId() };
}
function ageSecondsOf({ startTime }, processes) {
    const own = identify(processes.ownPid, processes);
    return own && (Number(own.startTime) - Number(startTime)) / TICKS_PER_SECOND;
}
function isAlive(identity, processes) {
    if (identity.bootId !== processes.bootId() || identity.pidNamespace !== processes.pidNamespace())
        return undefined;
    const stat = processes.stat(identity.pid);
    const hasEnded = /^[ZX]/.test(fieldsAfterName(stat)[0] ?? "");
    return !hasEnded && identify(identity.pid, processes)?.startTime === identity.startTime;
}
function formatIdentity(identity) {
    return [identity.pid, identity.startTime, identity.pidNamespace, identity.bootId].join(" ");
}
function parseIdentity(text) {
    const [pid, startTime, pidNamespace, bootId] = text.split(" ");
    if (!pid || !startTime || !pidNamespace || !bootId || !/^\d+$/.test(pid))
        return undefined;
    return { pid: Number(pid), startTime, pidNamespace, bootId };
}
function nameOf(stat = "") {
    return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}
function parentOf(stat) {
    return Number(fieldsAfterName(stat)[1] ?? 0);
}
function fieldsAfterName(stat = "") {
    return stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .filter((field) => field !== "");
}


/***/ }),

/***/ 7214:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
H: () => (/* binding */ ignoreCancel)
});
/* unused harmony export cancellation */
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

const REPORT_MS = 5_000;
const LAST_MS = 500;
function cancellation(fail) {
    const step = new AbortController();
    const report = new AbortController();
    const giveUp = (why) => {
        fail(why);
        process.exit();
    };
    for (const name of ["SIGINT", "SIGTERM"]) {
        process.on(name, () => {
            if (step.signal.aborted)
                giveUp(step.signal.reason);
            const why = new UserError(`the step was cancelled (${name})`);
            setTimeout(() => report.abort(why), REPORT_MS).unref();
            setTimeout(() => giveUp(why), REPORT_MS + LAST_MS).unref();
            step.abort(why);
        });
    }
    return { step: step.signal, report: report.signal };
}
function ignoreCancel(log) {
    for (const name of ["SIGINT", "SIGTERM"]) {
        process.on(name, () => log.info(`${name} received during cleanup: still removing the rest`));
    }
}


/***/ }),

/***/ 1942:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
K: () => (/* binding */ dockerConfigFiles)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7495);
var _home_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7283);
var _this_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2894);





function dockerConfigFiles(log) {
    const told = new Set();
    const warn = (path, problem) => {
        if (told.has(path))
            return;
        told.add(path);
        log.warning(`ignoring Docker's configuration in ${path}: ${problem}`);
    };
    return {
        folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_home_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .W)(), ".docker"),
        userId: process.getuid?.(),
        exists: node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync,
        isFolder: (path) => (0,_this_process_js__WEBPACK_IMPORTED_MODULE_4__/* .fileAt */ .Wd)(path)?.kind === "folder",
        read(path) {
            try {
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
            }
            catch (error) {
                if (!isMissing(error))
                    warn(path, (0,_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error));
                return undefined;
            }
        },
        warn,
    };
}
function isMissing(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}


/***/ }),

/***/ 1232:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
J: () => (/* binding */ endProcess)
});
function endProcess() {
    process.exit();
}


/***/ }),

/***/ 7283:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
W: () => (/* binding */ homeFolder)
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

function homeFolder() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    }
    catch {
        return "/";
    }
}


/***/ }),

/***/ 7561:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
Kl: () => (/* binding */ hostsFile)
});
/* unused harmony exports hostsFileOf, openInPlace */
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const SPACE = 0x20;
const LINE_FEED = 0x0a;
function hostsFileOf(open) {
    function opened(access, use) {
        const file = open(access);
        try {
            return file && use(file);
        }
        finally {
            file?.close();
        }
    }
    return {
        read: () => opened("read", (file) => file.read().toString("utf8")) ?? "",
        append: (lines) => void opened("change", (file) => append(lines, file)),
        remove: (isGone) => void opened("change", (file) => remove(isGone, file)),
    };
}
function append(lines, file) {
    if (lines === "")
        return;
    const old = file.read();
    const bytes = Buffer.from(old.length === 0 || old.at(-1) === LINE_FEED ? lines : `\n${lines}`);
    let written = 0;
    try {
        written = file.write(bytes, old.length);
        if (written < bytes.length)
            throw new Error("no space left for all lines");
    }
    catch (error) {
        if (file.size() === old.length + written)
            file.truncate(old.length);
        throw error;
    }
}
function remove(isGone, file) {
    const text = file.read();
    const lines = linesOf(text);
    const kept = lines.findLastIndex((line) => !isGone(line.text) && !isBlanked(line.text));
    const end = lines[kept + 1]?.start ?? text.length;
    const canCut = file.size() === text.length;
    for (const line of lines) {
        const isCut = canCut && line.start >= end;
        if (isGone(line.text) && !isCut)
            file.write(Buffer.alloc(line.end - line.start, SPACE), line.start);
    }
    if (canCut && end < text.length)
        file.truncate(end);
}
function linesOf(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const lineFeed = text.indexOf(LINE_FEED, start);
        const end = lineFeed === -1 ? text.length : lineFeed;
        lines.push({ text: text.toString("utf8", start, end), start, end });
        start = end + 1;
    }
    return lines;
}
function isBlanked(line) {
    return /^ {20,}$/.test(line);
}
function openInPlace(path, access) {
    const flags = access === "read" ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR;
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        if (access === "read" && error.code === "ENOENT")
            return undefined;
        throw error;
    }
    const size = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size;
    return {
        read: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor),
        size,
        write: (bytes, position) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, 0, bytes.length, position),
        truncate: (length) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, length),
        close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor),
    };
}
const hostsFile = hostsFileOf((access) => openInPlace("/etc/hosts", access));


/***/ }),

/***/ 2545:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
c: () => (/* binding */ processTexts)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function processTexts() {
    const pids = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc").filter((name) => /^\d+$/.test(name));
    return { own: textOf("self"), pids: pids.map(Number), of: (pid) => textOf(String(pid)) };
}
function textOf(pid) {
    return { commandLine: read(`/proc/${pid}/cmdline`), environment: read(`/proc/${pid}/environ`) };
}
function read(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 2224:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
G: () => (/* binding */ readTextFile)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function readTextFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3834:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Hv: () => (/* binding */ TUNNEL_STATE_NAME),
  mj: () => (/* binding */ closeLeftDoor),
  fx: () => (/* binding */ openDoor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
// EXTERNAL MODULE: ./src/machine/this-process.ts + 7 modules
var this_process = __nccwpck_require__(2894);
;// CONCATENATED MODULE: ./src/machine/end-processes.ts



function endProcessesNaming(word) {
    for (const pid of allPids()) {
        if (pid !== process.pid && commandLine(pid).includes(word))
            (0,this_process/* killProcess */.ix)(pid);
    }
}
function endChildrenRunning(program) {
    const parents = new Map(allPids().map((pid) => [pid, parentOf(pid)]));
    const childrenOf = (parent) => [...parents].flatMap(([pid, of]) => (of === parent ? [pid] : []));
    const endWithChildren = (pid) => {
        killProcess(pid);
        for (const child of childrenOf(pid))
            endWithChildren(child);
    };
    for (const pid of childrenOf(process.pid)) {
        if (commandLine(pid).some((word) => basename(word) === program))
            endWithChildren(pid);
    }
}
function allPids() {
    return (0,external_node_fs_.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
function commandLine(pid) {
    return textOf(`/proc/${pid}/cmdline`).split("\0");
}
function parentOf(pid) {
    const [, parent = ""] = textOf(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, "")
        .split(" ");
    return Number(parent);
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}

;// CONCATENATED MODULE: ./src/machine/run-ssh.ts


const OPEN_PIPES_MS = 100;
async function runSsh(words, { mark, limitMs, signal }) {
    const { getExecOutput } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 5963));
    const late = AbortSignal.timeout(limitMs);
    const ended = AbortSignal.any([late, signal].filter((one) => one !== undefined));
    ended.throwIfAborted();
    const kill = () => endProcessesNaming(mark);
    ended.addEventListener("abort", kill, { once: true });
    try {
        const options = { silent: true, ignoreReturnCode: true, delay: OPEN_PIPES_MS };
        const { exitCode, stdout, stderr } = await getExecOutput("ssh", [...words], options);
        signal?.throwIfAborted();
        if (!late.aborted)
            return { exitCode, stdout, stderr };
        return { exitCode: 255, stdout: "", stderr: `${stderr}\nit did not finish within ${limitMs / 1_000} s` };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Error && /Unable to locate executable file/.test(error.message)))
            throw error;
        throw new user_error/* UserError */.y("the daemon's address uses ssh, but this job has no ssh program", {
            hint: "Install the OpenSSH client (apt-get install openssh-client), or use tcp:// with TLS for the daemon.",
            cause: error,
        });
    }
    finally {
        ended.removeEventListener("abort", kill);
    }
}

;// CONCATENATED MODULE: ./src/machine/ssh-tunnel.ts






const TUNNEL_STATE_NAME = "ssh-tunnel";
const FOLDER_PREFIX = "sibling-ssh-";
const OPEN_MS = 40_000;
const LOCAL_MS = 5_000;
async function openDoor(host, { signal, remember } = {}) {
    if (host.kind !== "ssh")
        return { endpoint: host, host, [Symbol.asyncDispose]: async () => { } };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), FOLDER_PREFIX));
    const close = () => closeTunnel(folder);
    try {
        remember?.(folder);
        const socket = (0,external_node_path_.join)(folder, "docker.sock");
        await forward(host, { socket, folder, signal });
        const realName = await hostNameOf(host, { folder, signal });
        return {
            endpoint: { kind: "socket", path: socket },
            host: { ...host, host: realName },
            [Symbol.asyncDispose]: close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function closeLeftDoor(folder) {
    if (folder === undefined || !(0,external_node_fs_.existsSync)(folder))
        return;
    if ((0,external_node_path_.dirname)(folder) === (0,external_node_os_.tmpdir)() && (0,external_node_path_.basename)(folder).startsWith(FOLDER_PREFIX))
        await closeTunnel(folder);
}
async function closeTunnel(folder) {
    const control = controlIn(folder);
    const words = ["-S", control, "-O", "exit", "sibling-services"];
    await runSsh(words, { mark: control, limitMs: LOCAL_MS }).catch(() => { });
    endProcessesNaming(control);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
}
function controlIn(folder) {
    return (0,external_node_path_.join)(folder, "control");
}
async function forward(host, { socket, folder, signal }) {
    const control = controlIn(folder);
    const options = [
        ...["BatchMode=yes", "ConnectTimeout=10", "ExitOnForwardFailure=yes", "ControlMaster=yes"],
        ...["ControlPersist=no", "ServerAliveInterval=15", "StreamLocalBindUnlink=yes"],
    ];
    const words = [
        ...options.flatMap((option) => ["-o", option]),
        ...["-S", control, "-fNT", "-L", `${socket}:${host.socketPath}`],
        ...addressArguments(host),
    ];
    const { exitCode, stderr } = await runSsh(words, { mark: control, limitMs: OPEN_MS, signal });
    if (exitCode === 0)
        return;
    throw new user_error/* UserError */.y(`ssh could not reach the daemon at ${destinationOf(host)}: ${lastLine(stderr)}`, {
        hint: "Give this job a key without a passphrase that the host accepts, and put the host's key in known_hosts (ssh-keyscan), because there is no terminal to prompt for a password.",
    });
}
async function hostNameOf(host, { folder, signal }) {
    const mark = (0,external_node_path_.join)(folder, "question");
    const words = ["-S", mark, "-G", ...addressArguments(host)];
    const { stdout } = await runSsh(words, { mark, limitMs: LOCAL_MS, signal });
    return stdout.match(/^hostname (\S+)$/m)?.[1] ?? host.host;
}
function addressArguments(host) {
    return [...(host.port === undefined ? [] : ["-p", String(host.port)]), "--", destinationOf(host)];
}
function destinationOf({ user, host }) {
    return user === undefined ? host : `${user}@${host}`;
}
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}


/***/ }),

/***/ 6055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
m: () => (/* binding */ systemClock)
});
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    nowMs: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, LONGEST_TIMER_MS), undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 2894:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Wd: () => (/* binding */ fileAt),
  ix: () => (/* binding */ killProcess),
  oI: () => (/* binding */ processTable),
  i5: () => (/* binding */ surroundings)
});

;// CONCATENATED MODULE: external "node:dns/promises"
const promises_namespaceObject = require("node:dns/promises");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./src/job/mount-table.ts
const FILES_OF_A_CONTAINER = (/* unused pure expression or super */ null && (["/etc/hostname", "/etc/hosts", "/etc/resolv.conf"]));
function parse(mountinfo) {
    return mountinfo.split("\n").flatMap((line) => {
        const [own = "", filesystem = ""] = line.split(" - ");
        const [, , , root = "", mountPoint] = own.split(" ");
        const options = filesystem.split(" ").slice(2).join(" ");
        return mountPoint === undefined ? [] : [{ root, mountPoint, options }];
    });
}
function containerFileMounts(mountinfo) {
    const mounts = parse(mountinfo);
    return FILES_OF_A_CONTAINER.flatMap((file) => mounts.filter(({ mountPoint }) => mountPoint === file).map(({ root }) => root));
}
function isMountedByEngine(mountinfo) {
    return parse(mountinfo).some(({ mountPoint }) => mountPoint === "/etc/hosts" || mountPoint === "/etc/hostname");
}
function rootLayer(mountinfo) {
    const root = parse(mountinfo).findLast(({ mountPoint }) => mountPoint === "/");
    return root?.options.match(/(?:^|,)upperdir=([^,]+)/)?.[1] ?? "";
}
function isOnRootFilesystem(folder, mountinfo) {
    const above = parse(mountinfo).filter(({ mountPoint }) => mountPoint !== "/" && `${folder}/`.startsWith(`${mountPoint}/`));
    return above.length === 0;
}
function actContainerName(mountinfo) {
    const mount = parse(mountinfo).find(({ mountPoint }) => /^(?:\/var)?\/run\/act$/.test(mountPoint));
    return mount?.root.match(/\/volumes\/([^/]+)-env\/_data$/)?.[1] ?? "";
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/machine/home-folder.ts
var home_folder = __nccwpck_require__(7283);
;// CONCATENATED MODULE: ./src/machine/leave-nonce.ts






function leaveNonce(mountinfo, temporaryFolder = (0,external_node_os_.tmpdir)(), text = (0,external_node_crypto_.randomBytes)(16).toString("hex")) {
    const folders = [temporaryFolder, (0,external_node_os_.tmpdir)(), "/tmp", "/var/tmp", (0,home_folder/* homeFolder */.W)(), "/"];
    for (const folder of folders.filter((one) => isOnRootFilesystem(one, mountinfo))) {
        const path = (0,external_node_path_.join)(folder, `.sibling-services-${text.slice(0, 12)}`);
        try {
            (0,external_node_fs_.writeFileSync)(path, text, { flag: "wx", mode: 0o600 });
            return { path, text, remove: () => (0,external_node_fs_.rmSync)(path, { force: true }) };
        }
        catch {
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/machine/network/default-gateway.ts
function parseDefaultGateways(routes) {
    const gateways = routes
        .split("\n")
        .slice(1)
        .flatMap((line) => {
        const [, destination, gateway, , , , metric] = line.split("\t");
        const isDefault = destination === "00000000" && gateway !== undefined && gateway !== "00000000";
        return isDefault ? [{ address: inDecimals(gateway), metric: Number(metric) || 0 }] : [];
    });
    return gateways.toSorted((a, b) => a.metric - b.metric).map(({ address }) => address);
}
function inDecimals(littleEndian) {
    const octets = littleEndian.match(/../g) ?? [];
    return octets
        .reverse()
        .map((octet) => Number.parseInt(octet, 16))
        .join(".");
}

;// CONCATENATED MODULE: ./src/machine/network/interface-names.ts
function parseInterfaceNames(dev) {
    return dev.split("\n").flatMap((line) => line.match(/^\s*([^\s:|]\S*?):/)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./src/machine/network/local-addresses.ts
function parseLocalAddresses(fibTrie) {
    const lines = fibTrie.split("\n");
    const addresses = lines.flatMap((line, at) => {
        const address = line.match(/\|-- (\d+\.\d+\.\d+\.\d+)$/)?.[1];
        return address !== undefined && /\/32 host LOCAL/.test(lines[at + 1] ?? "") ? [address] : [];
    });
    return [...new Set(addresses)];
}
function parseLocalIpv6Addresses(ifInet6) {
    return ifInet6.split("\n").flatMap((line) => {
        const groups = line.match(/^[0-9a-f]{32}(?= )/)?.[0].match(/.{4}/g);
        return groups === undefined || groups === null
            ? []
            : [new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1)];
    });
}

;// CONCATENATED MODULE: ./src/machine/network/routes.ts
function parseRoutes(text) {
    return text
        .split("\n")
        .slice(1)
        .flatMap((line) => {
        const [, destination = "", , , , , , mask = ""] = line.split("\t");
        if (!/^[0-9A-F]{8}$/.test(destination) || !/^[0-9A-F]{8}$/.test(mask) || mask === "00000000")
            return [];
        const prefixLength = littleEndian(mask).toString(2).split("0")[0]?.length ?? 0;
        return [`${dotted(littleEndian(destination))}/${prefixLength}`];
    });
}
function littleEndian(hex) {
    return Buffer.from(hex, "hex").readUInt32LE();
}
function dotted(address) {
    return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

;// CONCATENATED MODULE: ./src/machine/this-process.ts










function surroundings(job, jobContainer) {
    return {
        traces: {
            jobContainer: jobContainer ?? "",
            jobContainerName: job.containerName ?? "",
            cgroup: textOf("/proc/self/cgroup"),
            mountinfo: textOf("/proc/self/mountinfo"),
            containerenv: textOf("/run/.containerenv"),
            hostnames: [(0,external_node_os_.hostname)(), process.env.HOSTNAME ?? ""],
            interfaces: Object.values((0,external_node_os_.networkInterfaces)()).flatMap((addresses = []) => addresses.map(({ address, mac }) => ({ ip: address, mac }))),
        },
        leaveNonce: () => leaveNonce(textOf("/proc/self/mountinfo"), job.temporaryFolder),
        localAddresses: () => [
            ...parseLocalAddresses(textOf("/proc/net/fib_trie")),
            ...parseLocalIpv6Addresses(textOf("/proc/net/if_inet6")),
        ],
        interfaceNames: () => parseInterfaceNames(textOf("/proc/net/dev")),
        defaultGateways: () => parseDefaultGateways(textOf("/proc/net/route")),
        routes: () => parseRoutes(textOf("/proc/net/route")),
        isInContainer: isInContainer(),
        userName: process.env.USER || process.env.LOGNAME || undefined,
        fileAt,
        mountNamespace: linkOf("/proc/self/ns/mnt"),
        resolveName,
    };
}
const processTable = {
    ownPid: process.pid,
    stat: (pid) => textOf(`/proc/${pid}/stat`) || undefined,
    pidNamespace: () => linkOf("/proc/self/ns/pid"),
    bootId: () => textOf("/proc/sys/kernel/random/boot_id").trim(),
    uptimeSeconds: () => Number.parseFloat(textOf("/proc/uptime")) || Number.POSITIVE_INFINITY,
};
function isInContainer() {
    return (0,external_node_fs_.existsSync)("/run/.containerenv") || isMountedByEngine(textOf("/proc/self/mountinfo"));
}
const NAMES_OF_THE_HOST = /^host\.(?:docker|containers)\.internal$/;
async function resolveNameOfTheHost(name) {
    const inFile = textOf("/etc/hosts")
        .split("\n")
        .map((line) => line.replace(/#.*/, "").trim().split(/\s+/))
        .flatMap(([address = "", ...names]) => (names.includes(name) ? [address] : []));
    if (inFile.length > 0)
        return inFile;
    try {
        return await new promises_namespaceObject.Resolver({ timeout: 300, tries: 1 }).resolve4(name);
    }
    catch {
        return [];
    }
}
function fileAt(path) {
    try {
        const stat = (0,external_node_fs_.statSync)(path);
        return { kind: stat.isDirectory() ? "folder" : "other", groupId: stat.gid };
    }
    catch {
        return undefined;
    }
}
async function resolveName(name) {
    if ((0,external_node_net_.isIP)(name) !== 0)
        return [name];
    if (NAMES_OF_THE_HOST.test(name))
        return resolveNameOfTheHost(name);
    try {
        return (await (0,promises_namespaceObject.lookup)(name, { all: true })).map(({ address }) => address);
    }
    catch {
        return [];
    }
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}
function linkOf(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return "";
    }
}
function killProcess(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch {
    }
}


/***/ }),

/***/ 7734:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
X: () => (/* binding */ Unanswered)
});
/* unused harmony export LogNotKept */
var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

class Unanswered extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}
class LogNotKept extends (/* unused pure expression or super */ null && (UserError)) {
}


/***/ }),

/***/ 307:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
M: () => (/* binding */ MARK)
});
var _request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7570);

const MARK = {
    session: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}session`,
    jobSession: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}job-session`,
    name: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}name`,
    service: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}service`,
    repository: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}repository`,
    run: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}run`,
    job: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}job`,
    step: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}step`,
    runner: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}runner`,
    expiresSeconds: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}expires-seconds`,
};


/***/ }),

/***/ 6661:
/***/ (function (module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
var _actions_actions_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4995);
var _actions_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3726);
var _actions_find_main_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8332);
var _actions_inputs_read_post_inputs_js__WEBPACK_IMPORTED_MODULE_23__ = __nccwpck_require__(2828);
var _actions_read_job_js__WEBPACK_IMPORTED_MODULE_22__ = __nccwpck_require__(4733);
var _backend_choose_backend_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8842);
var _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5923);
var _backend_docker_daemon_find_docker_host_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8198);
var _backend_docker_docker_leftovers_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1615);
var _backend_docker_engine_api_connect_engine_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2282);
var _backend_docker_network_joined_network_js__WEBPACK_IMPORTED_MODULE_28__ = __nccwpck_require__(4360);
var _backend_kubernetes_access_cluster_choice_js__WEBPACK_IMPORTED_MODULE_26__ = __nccwpck_require__(6436);
var _backend_kubernetes_access_saved_namespace_js__WEBPACK_IMPORTED_MODULE_25__ = __nccwpck_require__(3465);
var _backend_kubernetes_access_service_account_js__WEBPACK_IMPORTED_MODULE_24__ = __nccwpck_require__(3421);
var _job_job_identity_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(1799);
var _machine_cancellation_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7214);
var _machine_docker_config_files_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(1942);
var _machine_end_process_js__WEBPACK_IMPORTED_MODULE_29__ = __nccwpck_require__(1232);
var _machine_hosts_file_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(7561);
var _machine_process_texts_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(2545);
var _machine_read_text_file_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(2224);
var _machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(3834);
var _machine_system_clock_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(6055);
var _machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(2894);
var _report_call_teller_js__WEBPACK_IMPORTED_MODULE_27__ = __nccwpck_require__(3549);
var _session_saved_session_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(1098);
var _session_stop_end_unknown_main_js__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(1405);
var _session_stop_job_end_js__WEBPACK_IMPORTED_MODULE_19__ = __nccwpck_require__(5557);
var _session_stop_stop_job_js__WEBPACK_IMPORTED_MODULE_20__ = __nccwpck_require__(3125);
var _user_error_js__WEBPACK_IMPORTED_MODULE_21__ = __nccwpck_require__(7495);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






























const log = (0,_actions_actions_log_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsLog */ ._D)();
(0,_machine_cancellation_js__WEBPACK_IMPORTED_MODULE_9__/* .ignoreCancel */ .H)(log);
try {
    const runner = (0,_actions_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsRunner */ .A)();
    const environment = runner.environment();
    const job = (0,_actions_read_job_js__WEBPACK_IMPORTED_MODULE_22__/* .readJob */ .c)(environment);
    const outside = { log, clock: _machine_system_clock_js__WEBPACK_IMPORTED_MODULE_15__/* .systemClock */ .m, processes: _machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__/* .processTable */ .oI, kill: _machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__/* .killProcess */ .ix };
    const state = await (0,_session_stop_end_unknown_main_js__WEBPACK_IMPORTED_MODULE_18__/* .endUnknownMain */ .b)(runner.state, {
        ...outside,
        findMain: () => (0,_actions_find_main_js__WEBPACK_IMPORTED_MODULE_2__/* .findMain */ .b0)((0,_machine_process_texts_js__WEBPACK_IMPORTED_MODULE_12__/* .processTexts */ .c)(), _machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__/* .processTable */ .oI),
    });
    const here = (0,_machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__/* .surroundings */ .i5)(job, runner.input("job-container"));
    const identity = (0,_job_job_identity_js__WEBPACK_IMPORTED_MODULE_8__/* .identifyJob */ .c)({ job, processes: _machine_this_process_js__WEBPACK_IMPORTED_MODULE_16__/* .processTable */ .oI, surroundings: here });
    const found = (0,_session_saved_session_js__WEBPACK_IMPORTED_MODULE_17__/* .findRemains */ .fS)(state(_session_saved_session_js__WEBPACK_IMPORTED_MODULE_17__/* .STATE_NAME */ .sf), identity);
    if (found.kind === "nothing") {
        log.info("nothing to remove: the start step created nothing");
    }
    else {
        const saved = found.kind === "known" ? found.backend : undefined;
        const end = (0,_session_stop_job_end_js__WEBPACK_IMPORTED_MODULE_19__/* .readJobEnd */ .z)({ step: job.step, ...(0,_actions_inputs_read_post_inputs_js__WEBPACK_IMPORTED_MODULE_23__/* .readPostInputs */ ._)(runner.input, environment) }, state);
        const stop = (backend) => (0,_session_stop_stop_job_js__WEBPACK_IMPORTED_MODULE_20__/* .stopJob */ .C)(found, end, { ...outside, backend, job: identity, hostsFile: _machine_hosts_file_js__WEBPACK_IMPORTED_MODULE_11__/* .hostsFile */ .Kl });
        const dockerFiles = (0,_machine_docker_config_files_js__WEBPACK_IMPORTED_MODULE_10__/* .dockerConfigFiles */ .K)(log);
        const chosenHost = () => (0,_backend_docker_daemon_find_docker_host_js__WEBPACK_IMPORTED_MODULE_5__/* .findDockerHost */ .e)(runner.input("docker-host"), environment, dockerFiles);
        const account = (0,_backend_kubernetes_access_service_account_js__WEBPACK_IMPORTED_MODULE_24__/* .serviceAccount */ .R)(environment, _machine_read_text_file_js__WEBPACK_IMPORTED_MODULE_13__/* .readTextFile */ .G);
        const namespace = (0,_backend_kubernetes_access_saved_namespace_js__WEBPACK_IMPORTED_MODULE_25__/* .parseSavedNamespace */ .e)(saved);
        const given = (0,_actions_inputs_read_post_inputs_js__WEBPACK_IMPORTED_MODULE_23__/* .readPlaceInputs */ .V)(runner.input);
        const wish = saved === undefined ? given.backend : namespace === undefined ? "docker" : "kubernetes";
        const choice = (0,_backend_choose_backend_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseBackend */ .a)(wish, account, () => (0,_backend_docker_daemon_find_docker_host_js__WEBPACK_IMPORTED_MODULE_5__/* .isDaemonFound */ .l)(chosenHost(), dockerFiles));
        if (choice.kind === "kubernetes") {
            const { kubernetesLeftovers } = await __nccwpck_require__.e(/* import() */ 328).then(__nccwpck_require__.bind(__nccwpck_require__, 9328));
            const cluster = (0,_backend_kubernetes_access_cluster_choice_js__WEBPACK_IMPORTED_MODULE_26__/* .chooseNamespace */ .X)(choice.account, namespace ?? given.kubernetesNamespace, choice.because);
            await stop(kubernetesLeftovers({ ...outside, choice: cluster }));
        }
        else {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const host = saved === undefined ? chosenHost().host : (0,_backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_4__/* .parseSavedDockerHost */ .xU)(saved);
                const door = __addDisposableResource(env_1, await (0,_machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_14__/* .openDoor */ .fx)(host), true);
                const backend = (0,_backend_docker_docker_leftovers_js__WEBPACK_IMPORTED_MODULE_6__/* .dockerLeftovers */ .Z)({
                    ...outside,
                    engine: (0,_backend_docker_engine_api_connect_engine_js__WEBPACK_IMPORTED_MODULE_7__/* .connectEngine */ .x)(door.endpoint, { changeMs: 15_000, askMs: 5_000, onAnswer: (0,_report_call_teller_js__WEBPACK_IMPORTED_MODULE_27__/* .callTeller */ .b)(log) }),
                    isDaemonLocal: host.kind === "socket",
                    joined: () => (0,_backend_docker_network_joined_network_js__WEBPACK_IMPORTED_MODULE_28__/* .parseJoinedNetwork */ .fl)(state(_backend_docker_network_joined_network_js__WEBPACK_IMPORTED_MODULE_28__/* .JOINED_STATE_NAME */ .Y5)),
                });
                await stop(backend);
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
    }
    await (0,_machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_14__/* .closeLeftDoor */ .mj)(state(_machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_14__/* .TUNNEL_STATE_NAME */ .Hv));
}
catch (error) {
    log.warning(`cleanup stopped early: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_21__/* .messageOf */ .b)(error)}`);
}
finally {
    (0,_machine_end_process_js__WEBPACK_IMPORTED_MODULE_29__/* .endProcess */ .J)();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3549:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
b: () => (/* binding */ callTeller)
});
function callTeller(log) {
    return (call, statusCode, afterMs) => log.debug(`${call}: ${statusCode} after ${afterMs.toFixed(1)} ms`);
}


/***/ }),

/***/ 5051:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
j: () => (/* binding */ withoutRepeats)
});
const TIMES = [
    /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d:\d\d(?:[.,:]\d+)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?/g,
    /\d{1,2}[ /-][A-Z][a-z]{2}[ /-]\d{4}[ :]\d\d:\d\d:\d\d(?:\.\d+)?(?: [+-]\d{4})?/g,
    /(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: \d{4})?/g,
    /\b\d\d:\d\d:\d\d(?:[.,]\d+)?/g,
    /\b1[5-9]\d{8}(?:\d{3}|\.\d+)?\b/g,
];
const NUMBER_AFTER_TIME = /<time>\]?\s*(?:\[\d+\]|\d+\b)/g;
const LONGEST_CYCLE = 4;
const FEWEST_REPEATS = 3;
function withoutRepeats(lines) {
    const keys = lines.map(withoutTime);
    const kept = [];
    for (let at = 0; at < lines.length;) {
        const { length, times } = cycleAt(keys, at);
        const end = at + length * times;
        kept.push(...lines.slice(end - length, end));
        if (times > 1)
            kept.push(`${kept.pop()} (${length === 1 ? "" : `these ${length} lines `}repeated ${times} times)`);
        at = end;
    }
    return kept;
}
function cycleAt(keys, at) {
    for (let length = 1; length <= LONGEST_CYCLE; length += 1) {
        let same = 0;
        while (at + length + same < keys.length && keys[at + same] === keys[at + length + same])
            same += 1;
        const times = 1 + Math.floor(same / length);
        if (times >= FEWEST_REPEATS)
            return { length, times };
    }
    return { length: 1, times: 1 };
}
function withoutTime(line) {
    return TIMES.reduce((text, form) => text.replace(form, "<time>"), line).replace(NUMBER_AFTER_TIME, "<time>");
}


/***/ }),

/***/ 7570:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
y: () => (/* binding */ OWN_PREFIX)
});
const OWN_PREFIX = "sibling-services.";


/***/ }),

/***/ 1098:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
DP: () => (/* binding */ MAIN_ENDED_STATE_NAME),
JG: () => (/* binding */ parseSavedSession),
fS: () => (/* binding */ findRemains),
o6: () => (/* binding */ SWEPT_STATE_NAME),
sf: () => (/* binding */ STATE_NAME)
});
/* unused harmony exports NOTHING_STARTED, formatSavedSession */
var _job_session_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2379);
var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5093);


const STATE_NAME = "session";
const NOTHING_STARTED = "nothing-started";
const MAIN_ENDED_STATE_NAME = "main-ended";
const SWEPT_STATE_NAME = "swept";
function formatSavedSession(saved) {
    return JSON.stringify({
        id: saved.session.id,
        jobSession: saved.session.jobSession,
        backend: saved.backend,
        main: saved.main && formatIdentity(saved.main),
    });
}
function parseSavedSession(state) {
    const { id, jobSession, backend, main } = parseObject(state ?? "");
    if (!isText(id) || !(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(id) || !isText(jobSession) || !(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(jobSession))
        return undefined;
    if (!isText(backend))
        return undefined;
    return { session: { id, jobSession }, backend, main: isText(main) ? (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIdentity */ .aZ)(main) : undefined };
}
function findRemains(state, job) {
    if (state === NOTHING_STARTED)
        return { kind: "nothing" };
    const saved = parseSavedSession(state);
    if (saved === undefined)
        return { kind: "lost" };
    const { session, backend, main } = saved;
    if (job.isCertain && session.jobSession !== job.jobSession)
        return { kind: "lost" };
    return { kind: "known", belongings: { kind: "session", ...session, ofJob: job.names }, backend, main };
}
function isText(value) {
    return typeof value === "string";
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 1405:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
b: () => (/* binding */ endUnknownMain)
});
var _saved_session_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1098);
var _stop_main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7003);


async function endUnknownMain(state, tools) {
    if ((0,_saved_session_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSavedSession */ .JG)(state(_saved_session_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_NAME */ .sf)) !== undefined)
        return state;
    const main = tools.findMain();
    if (main === undefined)
        return state;
    await (0,_stop_main_js__WEBPACK_IMPORTED_MODULE_1__/* .stopMain */ .a)(main.identity, tools);
    const saved = main.saved();
    return (name) => saved[name];
}


/***/ }),

/***/ 5557:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ readJobEnd)
});

;// CONCATENATED MODULE: ./src/session/handed-over.ts
const HANDED_OVER_STATE_NAME = "services";
const OUTPUT_NAMES_STATE_NAME = "output-names";
function formatHandedOver(services) {
    return JSON.stringify(services.map(({ name, id, ip, startedAt, mayFinish }) => ({ name, id, ip, startedAt, mayFinish })));
}
function parseHandedOver(state) {
    try {
        const services = JSON.parse(state ?? "[]");
        return Array.isArray(services) ? services.filter(isHandedOver) : [];
    }
    catch {
        return [];
    }
}
function isHandedOver(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const texts = value;
    return ["name", "id", "ip", "startedAt"].every((key) => typeof texts[key] === "string");
}

// EXTERNAL MODULE: ./src/session/saved-session.ts
var saved_session = __nccwpck_require__(1098);
;// CONCATENATED MODULE: ./src/session/stop/job-end.ts


function readJobEnd(told, state) {
    return {
        ...told,
        handedOver: parseHandedOver(state(HANDED_OVER_STATE_NAME)),
        outputNames: (state(OUTPUT_NAMES_STATE_NAME) ?? "").split(" ").filter((name) => name !== ""),
        hasMainEnded: state(saved_session/* MAIN_ENDED_STATE_NAME */.DP) === "yes",
        hasSwept: state(saved_session/* SWEPT_STATE_NAME */.o6) === "yes",
    };
}


/***/ }),

/***/ 3125:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ stopJob)
});

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./src/ports/swept.ts

function sweepFailure(error) {
    return `could not remove leftovers of earlier jobs: ${(0,user_error/* messageOf */.b)(error)}`;
}

// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __nccwpck_require__(1569);
// EXTERNAL MODULE: ./src/job/session.ts
var session = __nccwpck_require__(2379);
;// CONCATENATED MODULE: ./src/session/hosts/hosts-lines.ts

const MARK = "# sibling-services";
function hosts_lines_hostsLines(entries, sessionId) {
    return entries.map(({ name, ip }) => `${ip} ${name} ${MARK} ${sessionId}\n`).join("");
}
function hosts_lines_isOfSession(line, sessionId) {
    return line.endsWith(`${MARK} ${sessionId}`);
}
function hosts_lines_holderOf(name, text) {
    for (const line of text.split("\n")) {
        const [ip = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
        if (!names.includes(name))
            continue;
        const sessionId = line.split(`${MARK} `)[1]?.trim();
        return { ip, sessionId: sessionId !== undefined && isSessionId(sessionId) ? sessionId : undefined };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/session/hosts/write-hosts.ts


async function writeHosts(services, session, place, { hostsFile, inventory, log }) {
    if (!place.lacksNames)
        return;
    try {
        const entries = [];
        for (const { name, ip } of services.filter((service) => service.ip !== "")) {
            const holder = holderOf(name, hostsFile.read());
            if (holder === undefined || (await isAbandoned(holder.sessionId, hostsFile, inventory))) {
                entries.push({ name, ip });
            }
            else {
                log.warning(`hosts-file: ${name} is ${holder.ip} in /etc/hosts already, so the name was left unchanged; use the address in the outputs`);
            }
        }
        hostsFile.append(hostsLines(entries, session.id));
        for (const { name, ip } of entries)
            log.info(`${name} is ${ip} in /etc/hosts`);
    }
    catch (error) {
        log.warning(`hosts-file: /etc/hosts cannot be written (${messageOf(error)}); the job must run as root`);
    }
}
async function isAbandoned(sessionId, hostsFile, inventory) {
    if (sessionId === undefined || (await inventory.hasSession(sessionId)))
        return false;
    hostsFile.remove((line) => isOfSession(line, sessionId));
    return true;
}
function forgetHosts(sessionId, hostsFile, log) {
    try {
        const lines = hostsFile.read().split("\n");
        const isGone = (line) => hosts_lines_isOfSession(line, sessionId);
        if (lines.some(isGone))
            hostsFile.remove(isGone);
    }
    catch (error) {
        log.warning(`the services' names stay in /etc/hosts: ${(0,user_error/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./src/ports/describe-removal.ts
function describeRemoval({ containers, networks, volumes }, { unit, network }) {
    const counts = [count(containers, unit), count(networks, network), count(volumes, "volume")];
    return `removed ${counts.filter((text) => text !== "").join(", ") || "nothing"}`;
}
function count(number, noun) {
    return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// EXTERNAL MODULE: ./src/report/without-repeats.ts
var without_repeats = __nccwpck_require__(5051);
;// CONCATENATED MODULE: ./src/report/failure-report.ts

function reportLastLines(service, lines, mostLines, log) {
    log.info(lines.length === 0 ? `${service} has printed nothing` : `last lines of ${service}:`);
    log.foreign((0,without_repeats/* withoutRepeats */.j)(lines).slice(-mostLines));
}

;// CONCATENATED MODULE: ./src/report/handed-out.ts

function handedOutLines(services, exported, step) {
    if (services.length === 0)
        return [];
    const hasId = step !== undefined && !step.startsWith("__");
    const how = hasId ? `\${{ steps.${step}.outputs.<name> }}` : "outputs by name, once this step has an `id`";
    return [
        `Later steps can use ${how}:`,
        ...services.map((service) => {
            if (service.hasDoneItsWork)
                return `${service.name}: has finished`;
            const names = outputNamesOf(service).join(", ");
            const without = service.url === undefined ? ` (no ${service.name}-url: give it a \`url\`)` : "";
            return `${service.name}: ${addressOf(service)}  ${names}${without}`;
        }),
        `and of the step: ${STEP_OUTPUTS.join(", ")}`,
        ...(exported.length === 0
            ? []
            : [`and the environment ${exported.length === 1 ? "variable" : "variables"} ${exported.join(", ")}`]),
    ];
}
const MOST_NAMES = 24;
function emptyAddressLines({ outputNames }) {
    if (outputNames.length === 0)
        return [];
    const more = outputNames.length > MOST_NAMES ? ", and those of the other services" : "";
    const names = `${outputNames.slice(0, MOST_NAMES).join(", ")}${more}`;
    return [
        `All services were ready, and none has failed since. If a step saw an empty address, compare the step id and the names that it uses with these: ${names}; after \`background: true\`, only steps below \`- wait:\` see them.`,
    ];
}

;// CONCATENATED MODULE: ./src/report/read-lines.ts
const READ_LINES = 400;

;// CONCATENATED MODULE: ./src/ports/service-state.ts
const NEVER = "0001-";

;// CONCATENATED MODULE: ./src/session/stop/print-logs.ts


const PRINTED_LOG_LINES = 1_000;
async function printLogs({ belongings }, printed, signal, { backend, log }) {
    const services = await backend.services(belongings);
    const inOrder = services.toSorted((a, b) => a.name.localeCompare(b.name));
    for (const { id, name } of inOrder.filter((service) => !printed.has(service.id))) {
        try {
            const lines = await backend.lastLogLines(id, PRINTED_LOG_LINES);
            signal.throwIfAborted();
            if (lines.length > 0) {
                const extent = lines.length < PRINTED_LOG_LINES ? "" : ` (the last ${PRINTED_LOG_LINES} lines)`;
                await log.group(`Logs of ${name}${extent}`, async () => log.foreign(lines));
                continue;
            }
            const hasStarted = (await backend.state(id))?.startedAt.startsWith(NEVER) === false;
            signal.throwIfAborted();
            if (hasStarted)
                log.info(`${name} has printed nothing`);
        }
        catch (error) {
            signal.throwIfAborted();
            log.info(`could not print the logs of ${name}: ${(0,user_error/* messageOf */.b)(error)}`);
        }
    }
}

// EXTERNAL MODULE: ./src/session/stop/stop-main.ts
var stop_main = __nccwpck_require__(7003);
;// CONCATENATED MODULE: ./src/report/describe-end.ts
const SIGNALS = {
    1: "SIGHUP",
    2: "SIGINT",
    3: "SIGQUIT",
    4: "SIGILL",
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    9: "SIGKILL",
    11: "SIGSEGV",
    13: "SIGPIPE",
    15: "SIGTERM",
};
function describeEnd({ exitCode, isOutOfMemory, because }) {
    if (isOutOfMemory)
        return `ran out of memory and ended with code ${exitCode}`;
    if (because !== undefined)
        return `was ${because}`;
    const signal = SIGNALS[exitCode - 128];
    return signal === undefined ? `exited with code ${exitCode}` : `ended with code ${exitCode} (${signal})`;
}
const CRASHED = {
    topic: "Program crashed",
    meaning: "the program itself crashed",
    hint: "Try another version of the image, and check that it is built for this machine's architecture.",
};
const MEANINGS = {
    0: {
        topic: "Finished instead of running",
        meaning: "the program finished its work without an error",
        hint: "A service must keep running. If it is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise check its `command`.",
    },
    126: {
        topic: "Program not in the image",
        meaning: "a program was found, but cannot be executed",
        hint: "Check the file's mode (chmod +x), its first line, and the image's architecture.",
    },
    127: {
        topic: "Program not in the image",
        meaning: "a program that its command names is not in the image",
        hint: "Check its `command` and `entrypoint`.",
    },
    132: CRASHED,
    134: CRASHED,
    135: {
        ...CRASHED,
        meaning: "a memory access failed, most often because /dev/shm is too small",
        hint: "Give it more shared memory with `--shm-size 256m` in `options`.",
    },
    136: CRASHED,
    137: {
        topic: "Killed by a signal",
        meaning: "it was killed, most often because the machine or its memory limit ran out of memory",
        hint: "Raise or remove `--memory` in `options`, or let it use less memory; if memory is not short, look for what kills containers on this machine.",
    },
    139: {
        ...CRASHED,
        meaning: "the program crashed (it used memory that is not its own)",
    },
    143: {
        topic: "Killed by a signal",
        meaning: "it was asked to end",
        hint: "Look for what stops containers on this machine.",
    },
};
const OUT_OF_MEMORY = {
    topic: "Ran out of memory",
    meaning: "the kernel killed it because its memory limit was reached",
    hint: "Raise or remove `--memory` in `options`, or let it use less memory.",
};
const ENDED_FROM_OUTSIDE = {
    topic: "Ended by the cluster",
    meaning: "it did not end by itself",
    hint: "Its sentence names what ended it: a node that is full or gone, a deadline, or an eviction through the API.",
};
const OWN_CODE = {
    topic: "Exited while starting",
    hint: "Read its last lines; check its `env`, `command` and `volumes`.",
};
function meaningOf({ exitCode, isOutOfMemory, because }) {
    if (!isOutOfMemory && because !== undefined)
        return ENDED_FROM_OUTSIDE;
    return isOutOfMemory ? OUT_OF_MEMORY : (MEANINGS[exitCode] ?? OWN_CODE);
}

;// CONCATENATED MODULE: ./src/request/problem.ts



const MOST_PROBLEMS = 100;
function noFindings() {
    return { problems: [], notices: [], warnings: [] };
}
function isFull({ problems }) {
    return problems.length >= MOST_PROBLEMS;
}
function problem_addProblem(findings, place, message, hint) {
    if (isFull(findings))
        return;
    findings.problems.push({
        path: place.source.isOutside ? "" : printable(place.path),
        origin: printable(place.source.origin),
        message: withoutHiddenWords(message, place),
        ...(hint === undefined ? {} : { hint: place.source.isOutside ? withoutQuotes(hint) : printable(hint) }),
        position: { ...lineAndColumnOf(place), excerpt: drawExcerpt(place) },
    });
}
function inputProblem(input, message, hint) {
    return {
        path: input,
        origin: input,
        message: printable(message),
        ...(hint === undefined ? {} : { hint: printable(hint) }),
        position: undefined,
    };
}
function inReadingOrder(problems, origins) {
    const rank = ({ origin }) => origins.indexOf(origin);
    const [line, column] = [
        (one) => one.position?.line ?? 0,
        (one) => one.position?.column ?? 0,
    ];
    return problems.toSorted((one, other) => rank(one) - rank(other) || line(one) - line(other) || column(one) - column(other));
}
function withoutHiddenWords(sentence, place) {
    const { source, start, end } = place;
    if (source.isOutside)
        return withoutQuotes(sentence);
    const shown = source.shown(place).slice(start, end);
    if (shown === source.text.slice(start, end))
        return printable(sentence);
    const [, word = ""] = /"(.*)"/s.exec(sentence) ?? [];
    if (shown.includes(word.replace(/\.{3}$/, "")))
        return printable(sentence);
    const [first = ""] = word.split(/\s/);
    const isFirstShown = first !== "" && first !== word && shown.includes(first);
    return withoutQuotes(sentence, isFirstShown ? `${first} ...` : undefined);
}
function withoutQuotes(sentence, instead = "***") {
    return printable(sentence).replace(/".*"/s, () => `"${printable(instead)}"`);
}
function formatProblems(problems) {
    if (problems.length < 2)
        return problems.map(formatProblem).join("");
    return [`${countOf(problems)}:`, ...problems.map(formatProblem)].join("\n\n");
}
const MOST_NAMED = 5;
const LONGEST_NAMED = 400;
function problemsError(problems) {
    const first = formatProblems(problems.slice(0, 1));
    const topic = "Problem in the inputs";
    if (problems.length < 2)
        return new UserError(first, { topic });
    const others = problems.slice(1, MOST_NAMED).map((problem) => `Also ${cut(sentenceOf(problem))}`);
    const all = `${allOf(problems)} are listed above, each with its line and its hint.`;
    return new UserError([first, ...others, all].join("\n"), {
        topic,
        details: { title: countOf(problems), text: problems.map(formatProblem).join("\n\n") },
    });
}
function allOf({ length }) {
    if (length === 2)
        return "Both";
    return length < MOST_PROBLEMS ? `All ${length}` : `The first ${length}`;
}
function cut(sentence) {
    return sentence.length <= LONGEST_NAMED ? sentence : `${sentence.slice(0, LONGEST_NAMED - 1)}\u2026`;
}
function countOf({ length }) {
    return `${length < MOST_PROBLEMS ? length : `The first ${length}`} problems in the inputs`;
}
function formatProblem(problem) {
    const { position, hint } = problem;
    const lines = [sentenceOf(problem), ...(position === undefined ? [] : [position.excerpt])];
    if (hint !== undefined)
        lines.push(`Hint: ${hint}`);
    return lines.join("\n");
}
function sentenceOf({ path, origin, position, message }) {
    const sentence = `${path === "" ? "" : `${path}: `}${message}`;
    return position === undefined ? sentence : `${sentence} (${origin}, line ${position.line})`;
}

;// CONCATENATED MODULE: ./src/request/one-shots.ts


const ENDS_WELL = [{ kind: "exit", exitCode: 0 }];
function isOneShot({ wait = [] }) {
    return wait.some(({ kind }) => kind === "exit");
}
function hasFinishedByItself({ mayFinish }, { exitCode, isOutOfMemory }) {
    return mayFinish === true && exitCode === 0 && !isOutOfMemory;
}
function findOneShots(services, findings) {
    const waits = new Map(services.map(({ request }) => [request.name, request.wait]));
    const names = new Set();
    for (const { definition } of services) {
        for (const { service, until } of definition["depends-on"] ?? []) {
            if (until !== "finished")
                continue;
            names.add(service.text);
            const wait = waits.get(service.text) ?? ENDS_WELL;
            if (wait.some((condition) => condition.kind === "exit" && condition.exitCode === 0))
                continue;
            const name = quoted(service.text);
            const hint = `Write \`wait: {exit: 0}\` for ${name}, or wait for it to be ready.`;
            addProblem(findings, service.place, `${name} never counts as finished: its \`wait\` has no exit: 0`, hint);
        }
    }
    for (const { request, place } of services) {
        const isEnding = names.has(request.name) || isOneShot(request);
        if (!isEnding || request.afterReady.length === 0)
            continue;
        const hint = "Put the commands in its own `command`, or in a second service that depends on it.";
        addProblem(findings, place, "after-ready needs a service that keeps running, but this one exits", hint);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/session/stop/what-became.ts



function whatBecame(service, now) {
    if (now === undefined)
        return changed("was removed by something else during the job");
    if (now.isRestarting) {
        return changed(`kept restarting during the job; it last ${describeEnd(now)}`);
    }
    if (!now.isRunning && hasFinishedByItself(service, now))
        return { kind: "well" };
    if (!now.isRunning)
        return changed(`${describeEnd(now)} during the job${timeOf(now.finishedAt)}`);
    const { addresses } = now;
    const hasMoved = service.ip !== "" && addresses.length > 0 && !addresses.includes(service.ip);
    const moved = hasMoved ? `, and changed its address from ${service.ip} to ${addresses.join(", ")}` : "";
    if (now.startedAt !== service.startedAt) {
        return changed(`was restarted during the job${timeOf(now.startedAt)}${moved}`);
    }
    if (hasMoved)
        return changed(`changed its address from ${service.ip} to ${addresses.join(", ")}`);
    if (now.isOutOfMemory)
        return changed("ran on, but one of its processes ran out of memory and was killed");
    return { kind: "well" };
}
function changed(sentence) {
    return { kind: "changed", sentence };
}
function timeOf(moment) {
    if (moment.startsWith(NEVER))
        return "";
    return `, at ${moment.replace(/\.\d+/, "").replace("T", " ").replace("Z", " UTC")}`;
}

;// CONCATENATED MODULE: ./src/session/stop/stop-session.ts










const LIMIT_MS = { all: 30_000, fates: 5_000, logs: 10_000 };
const QUIET_MS = 3_000;
const REPORTED_LOG_LINES = 20;
async function stopSession(remains, end, tools) {
    const { backend, clock } = tools;
    const startedAtMs = clock.nowMs();
    await (0,stop_main/* stopMain */.a)(remains.main, tools);
    const fates = await (0,limited/* limited */.T)(clock, LIMIT_MS.fates, (signal) => sayWhatBecame(end.handedOver, signal, tools));
    explainUnlessDone("could not check whether the services were still running", fates, tools);
    if (end.logs === "always" || (end.logs === "on-failure" && end.mayHaveFailed)) {
        const seen = fates.kind === "done" ? fates.value : NOTHING_SEEN;
        if (seen.isAllWell && end.mayHaveFailed)
            for (const line of emptyAddressLines(end))
                tools.log.info(line);
        const logs = await (0,limited/* limited */.T)(clock, LIMIT_MS.logs, (signal) => printLogs(remains, seen.printed, signal, tools));
        explainUnlessDone("could not print the services' logs", logs, tools);
    }
    const untilMs = startedAtMs + LIMIT_MS.all;
    let soFar = { containers: 0, networks: 0, volumes: 0, failures: [] };
    const removal = await (0,limited/* limited */.T)(clock, untilMs - clock.nowMs(), () => backend.remove(remains.belongings, {
        clock,
        untilMs: untilMs - 3_000,
        network: "removed",
        quietMs: end.hasMainEnded ? 0 : QUIET_MS,
        onRound: (known) => {
            soFar = known;
        },
    }));
    explainUnlessDone(`cleanup did not finish; the next job ${backend.words.here} will remove the rest`, removal, tools);
    sayWhatWasRemoved(soFar, clock.nowMs() - startedAtMs, tools);
    return removal.kind === "done" && soFar.failures.length === 0 ? "removed" : "left-some";
}
const NOTHING_SEEN = { isAllWell: false, printed: new Set() };
async function sayWhatBecame(handedOver, signal, { backend, log }) {
    const printed = new Set();
    let isAllWell = true;
    const states = await Promise.all(handedOver.map(({ id }) => backend.state(id)));
    for (const [at, service] of handedOver.entries()) {
        signal.throwIfAborted();
        const fate = whatBecame(service, states[at]);
        if (fate.kind === "well")
            continue;
        isAllWell = false;
        log.warning(`${service.name} ${fate.sentence}`);
        const lines = await backend.lastLogLines(service.id, READ_LINES);
        signal.throwIfAborted();
        if (lines.length === 0)
            continue;
        reportLastLines(service.name, lines, REPORTED_LOG_LINES, log);
        const isWhole = lines.length < READ_LINES && (0,without_repeats/* withoutRepeats */.j)(lines).length <= REPORTED_LOG_LINES;
        if (isWhole)
            printed.add(service.id);
    }
    return { isAllWell, printed };
}
function explainUnlessDone(what, result, { backend, log }) {
    if (result.kind === "late")
        log.warning(`${what}: ${backend.words.host} took too long`);
    if (result.kind === "failed")
        log.warning(`${what}: ${(0,user_error/* messageOf */.b)(result.error)}`);
}
function sayWhatWasRemoved(removal, elapsedMs, { backend, log }) {
    log.info(`${describeRemoval(removal, backend.words)} in ${Math.round(elapsedMs)} ms`);
    for (const failure of removal.failures)
        log.warning(`could not remove ${failure}`);
}

;// CONCATENATED MODULE: ./src/session/stop/stop-job.ts




const SWEEP_LIMIT_MS = 5_000;
const LATEST_SWEEP_MS = 15_000;
async function stopJob(found, end, tools) {
    const { backend, clock, job, log } = tools;
    const startedAtMs = clock.nowMs();
    for (const remains of found.kind === "known" ? [found] : await lostRemains(end, tools)) {
        await stopSession(remains, end, tools);
        if (remains.belongings.kind === "session") {
            forgetHosts(remains.belongings.id, tools.hostsFile, tools.log);
        }
    }
    await backend.leave();
    const isLate = clock.nowMs() - startedAtMs > LATEST_SWEEP_MS;
    if (found.kind === "lost" || end.hasSwept || isLate)
        return;
    const swept = await (0,limited/* limited */.T)(clock, SWEEP_LIMIT_MS, (signal) => backend.sweep(job.jobSession, signal));
    if (swept.kind === "failed")
        log.info(sweepFailure(swept.error));
}
async function lostRemains({ step }, { job, backend, log }) {
    const lost = await backend.lostSessions(job, step);
    if (lost.kind === "out-of-reach") {
        log.info(`nothing to remove: the start step could not reach ${backend.words.host} (${lost.because})`);
        return [];
    }
    log.info(lost.belongings.length === 0
        ? `nothing to remove: the state of this step was lost, and nothing ${backend.words.here} has its labels`
        : "the state of this step was lost: removing everything with its labels");
    return lost.belongings.map((belongings) => ({ belongings, backend: undefined, main: undefined }));
}


/***/ }),

/***/ 7003:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
a: () => (/* binding */ stopMain)
});
var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5093);

const PATIENCE_MS = 2_000;
const PAUSE_MS = 20;
async function stopMain(main, { processes, log, clock, kill }) {
    if (main === undefined || (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(main, processes) !== true)
        return;
    log.info("the start step is still running: stopping it");
    kill(main.pid);
    const untilMs = clock.nowMs() + PATIENCE_MS;
    while ((0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(main, processes) === true && clock.nowMs() < untilMs)
        await clock.sleep(PAUSE_MS);
}


/***/ }),

/***/ 7495:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
b: () => (/* binding */ messageOf),
y: () => (/* binding */ UserError)
});
class UserError extends Error {
    name = "UserError";
    hint;
    topic;
    details;
    evidence;
    others;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.hint = options.hint;
        this.topic = options.topic;
        this.details = options.details;
        this.evidence = options.evidence ?? [];
        this.others = options.others ?? [];
    }
    get title() {
        return this.topic;
    }
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 4884:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
T: () => (/* binding */ atMost)
});
async function atMost(most, items, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [at, item] of queue)
            results[at] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 1569:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

"use strict";
__nccwpck_require__.d(__webpack_exports__, {
T: () => (/* binding */ limited)
});
async function limited(clock, limitMs, work) {
    const late = new AbortController();
    const inTime = new AbortController();
    const timer = clock.sleep(limitMs, inTime.signal).then(() => {
        late.abort(new Error(`not done within ${limitMs / 1_000} s`));
        return { kind: "late" };
    }, () => ({ kind: "late" }));
    const result = work(late.signal).then((value) => ({ kind: "done", value }), (error) => ({ kind: "failed", error }));
    try {
        return await Promise.race([result, timer]);
    }
    finally {
        inTime.abort();
    }
}


/***/ }),

/***/ 6982:
/***/ (function (module) {

"use strict";
module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ (function (module) {

"use strict";
module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ (function (module) {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ (function (module) {

"use strict";
module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ (function (module) {

"use strict";
module.exports = new Proxy({}, { get: (_, key) => (key === "__esModule" ? undefined : require("https")[key]) });

/***/ }),

/***/ 7598:
/***/ (function (module) {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ (function (module) {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 4708:
/***/ (function (module) {

"use strict";
module.exports = new Proxy({}, { get: (_, key) => (key === "__esModule" ? undefined : require("node:https")[key]) });

/***/ }),

/***/ 7030:
/***/ (function (module) {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ (function (module) {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function (module) {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ (function (module) {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ (function (module) {

"use strict";
module.exports = require("node:timers/promises");

/***/ }),

/***/ 857:
/***/ (function (module) {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ (function (module) {

"use strict";
module.exports = require("path");

/***/ }),

/***/ 3480:
/***/ (function (module) {

"use strict";
module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ (function (module) {

"use strict";
module.exports = require("stream");

/***/ }),

/***/ 7016:
/***/ (function (module) {

"use strict";
module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ (function (module) {

"use strict";
module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ (function (module) {

"use strict";
module.exports = new Proxy({}, { get: (_, key) => (key === "__esModule" ? undefined : require("zlib")[key]) });

/***/ }),

/***/ 3838:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  dN: () => (/* binding */ exportVariable),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  Os: () => (/* binding */ group),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, error, getBooleanInput, getIDToken, getMultilineInput, isDebug, markdownSummary, platform, setCommandEcho, setFailed, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./stubs/not-bundled/index.js
var not_bundled = __nccwpck_require__(9705);
// EXTERNAL MODULE: ./stubs/not-bundled/lib/auth.js
var auth = __nccwpck_require__(3495);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 7 modules
var lib_exec = __nccwpck_require__(5963);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5963:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  getExecOutput: () => (/* binding */ getExecOutput)
});

// UNUSED EXPORTS: exec

;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = require("string_decoder");
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = require("child_process");
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = require("assert");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return __awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return __awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return __awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = require("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(6661);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;