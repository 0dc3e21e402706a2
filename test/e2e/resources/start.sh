#!/bin/sh
echo "${HOME} is %{home}"
