#!/bin/bash
exec ferretdb --listen-addr=:27017 --handler=sqlite --sqlite-url=file:/state/ --state-dir=/state --telemetry=disable
